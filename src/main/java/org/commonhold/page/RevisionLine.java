package org.commonhold.page;

import java.time.Instant;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A revision as a list shows it.
 *
 * @param slug the page's address
 * @param n its number on the page, from 1
 * @param title the page's title in this revision
 * @param language BCP 47
 * @param size bytes of its words
 * @param change bytes gained against the revision before it; its size for the first
 * @param suppressed why its words were taken out, or null where they are there; the title is the page's then
 * @param measured whether the change can be told: not where the words of either revision were taken out
 * @param origin where its words come from, or null where they were written here
 * @param standing whether the page can be read today
 */
public record RevisionLine(
        RevisionId id,
        PageId page,
        Slug slug,
        int n,
        String title,
        String language,
        String kind,
        String summary,
        Actor actor,
        Instant at,
        int size,
        int change,
        @Nullable SuppressionReason suppressed,
        boolean measured,
        @Nullable Origin origin,
        boolean standing) {

    /** Whether its words were taken out. */
    public boolean isSuppressed() {
        return suppressed != null;
    }

    /** Whether the change can be told. */
    public boolean isMeasured() {
        return measured;
    }

    /** Whether the page can be read today. */
    public boolean isStanding() {
        return standing;
    }

    /** The address of the page. */
    public String path() {
        return Addresses.page(slug);
    }

    /** The bytes gained or lost, with their sign. */
    public String changeSigned() {
        return change < 0 ? "−" + -change : "+" + change;
    }
}
