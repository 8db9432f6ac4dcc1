package org.commonhold.markup;

import org.commonhold.kernel.Slug;

/** Tells what a page link leads to. Called while rendering, so it answers from memory and never blocks. */
@FunctionalInterface
public interface LinkResolver {

    /** What the slug stands for: itself, or the page that a redirect or an alias names. */
    Target resolve(Slug slug);

    /**
     * Where a page link leads.
     *
     * @param canonical the page's own slug; the asked one where there is no such page
     * @param exists whether readers can see the page
     */
    record Target(Slug canonical, boolean exists) {}
}
