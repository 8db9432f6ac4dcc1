package org.commonhold.page;

import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/** Where an address leads. */
public sealed interface Located {

    /**
     * A page that can be read.
     *
     * @param surroundings counts what changes beside its text
     * @param site counts what changes on every page
     */
    record Found(PageId id, Slug slug, RevisionId head, long surroundings, long site) implements Located {}

    /** Another name of a page. */
    record Elsewhere(Slug slug) implements Located {}

    /**
     * A page that was deleted.
     *
     * @param act when, why, by whom and on which ground
     */
    record Gone(PageAct act) implements Located {}

    /** Nothing of that name. */
    record Nowhere() implements Located {}
}
