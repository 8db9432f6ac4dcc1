package org.commonhold.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page beside its words.
 *
 * @param touchedAt when anything of the page changed last that the ledger tells of; the epoch where that is not known
 * @param origin where the words of a revision, or those that it grew from, came in from last; or null where all were written
 *     here
 */
public record Beside(Care care, Instant touchedAt, @Nullable Origin origin) {

    /** Of a page of which nothing is known. */
    static final Beside NOTHING = new Beside(new Care(null, 0, null), null);

    /** Where the time of the last change is not known. */
    public Beside(Care care, @Nullable Origin origin) {
        this(care, Instant.EPOCH, origin);
    }
}
