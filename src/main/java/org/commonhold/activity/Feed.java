package org.commonhold.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be followed, or one page of it, before it is written in one form or the other.
 *
 * @param path its address without its ending
 * @param query what follows the ending in this page's address, with its question mark, or empty
 * @param next the same for the entries before these, or null where there are none
 * @param home the address of the page for people that lists the same
 * @param updated when the first entry changed
 */
record Feed(
        String title,
        String path,
        String query,
        @Nullable String next,
        String home,
        Instant updated,
        List<FeedEntry> entries) {

    /** The query of the newest entries of the same list. */
    String first() {
        return query.replaceAll("[?&](page|before)=\\d*$", "");
    }

    boolean isFirst() {
        return first().equals(query);
    }
}
