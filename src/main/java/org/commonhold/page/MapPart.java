package org.commonhold.page;

import java.time.Instant;
import org.commonhold.kernel.Slug;

/**
 * A part of the list of all pages, of at most {@value #SIZE}. A page stays in its part for ever.
 *
 * @param number from 1
 * @param changedAt when a page of it changed last
 */
public record MapPart(long number, Instant changedAt) {

    /** How many pages a part has at most. */
    public static final int SIZE = 10_000;

    /** A page in it. */
    public record Place(Slug slug, Instant changedAt) {

        /** The page's address. */
        public String path() {
            return Addresses.page(slug);
        }
    }
}
