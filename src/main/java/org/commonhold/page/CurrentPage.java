package org.commonhold.page;

import java.time.Instant;
import java.util.List;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A page as it stands, without its words.
 *
 * @param n the number of its head on the page, from 1
 * @param language BCP 47
 * @param lead its opening sentence or an excerpt; may be empty
 * @param actor who published the head
 * @param at when that was
 * @param surroundings counts what changes beside its text
 * @param size bytes of its words
 * @param origin where its words, or those that they grew from, came in from last; null where all were written here
 */
public record CurrentPage(
        PageId page,
        Slug slug,
        RevisionId head,
        int n,
        String title,
        String kind,
        String language,
        List<String> topics,
        String lead,
        Actor actor,
        Instant at,
        long surroundings,
        int size,
        @Nullable Origin origin) {

    /** The page's address. */
    public String path() {
        return Addresses.page(slug);
    }
}
