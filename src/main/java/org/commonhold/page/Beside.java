package org.commonhold.page;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a page beside its words.
 *
 * @param origin where the words of a revision, or those that it grew from, came in from last; or null where all were written
 *     here
 */
public record Beside(Care care, @Nullable Origin origin) {

    /** Of a page of which nothing is known. */
    static final Beside NOTHING = new Beside(new Care(null, 0, null), null);
}
