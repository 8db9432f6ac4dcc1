package org.commonhold.page;

import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A link of a page's text.
 *
 * @param name as the text names it
 * @param page what it leads to, or null where nobody has written that yet
 * @param slug what that page is called today; null as the page is
 * @param title its title; null as the page is
 */
public record PageLink(
        Slug name,
        @Nullable PageId page,
        @Nullable Slug slug,
        @Nullable String title) {}
