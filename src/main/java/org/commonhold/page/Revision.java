package org.commonhold.page;

import java.time.Instant;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a page.
 *
 * @param slug the page's address
 * @param n its number on the page, from 1
 * @param ground what allowed it to be published
 * @param origin where its words come from, or null where they were written here
 * @param suppressed why its words were taken out, or null where they are there
 */
public record Revision(
        RevisionId id,
        PageId page,
        Slug slug,
        int n,
        Content content,
        String summary,
        Actor actor,
        String ground,
        Instant at,
        @Nullable Origin origin,
        @Nullable SuppressionReason suppressed) {

    /** Whether its words were taken out; then the title is the page's address, and everything else is empty. */
    public boolean isSuppressed() {
        return suppressed != null;
    }

    /** The page's address. */
    public String path() {
        return Addresses.page(slug);
    }
}
