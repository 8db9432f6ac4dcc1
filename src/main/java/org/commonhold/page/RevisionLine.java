package org.commonhold.page;

import java.time.Instant;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/**
 * A revision as a list shows it.
 *
 * @param slug the page's address
 * @param n its number on the page, from 1
 * @param title the page's title in this revision
 * @param size bytes of its words
 * @param change bytes gained against the revision before it; its size for the first
 */
public record RevisionLine(
        RevisionId id,
        Slug slug,
        int n,
        String title,
        String kind,
        String summary,
        Actor actor,
        Instant at,
        int size,
        int change) {

    /** The address of the page. */
    public String path() {
        return Addresses.page(slug);
    }

    /** The bytes gained or lost, with their sign. */
    public String changeSigned() {
        return change < 0 ? "−" + -change : "+" + change;
    }
}
