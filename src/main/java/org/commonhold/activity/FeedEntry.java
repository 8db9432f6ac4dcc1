package org.commonhold.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed. Texts are plain but for {@code html}.
 *
 * @param id for ever and everywhere the name of this one thing: a revision, or something done to a page
 * @param path of the page
 * @param language of title and texts, BCP 47
 * @param author as pages name them
 * @param at when
 * @param comparison the address that shows what changed, or null
 * @param kind name and label of the page's kind, or null where it is not known here
 * @param summary in a few words; may be empty
 * @param html the whole page, safe and with whole addresses, or null
 * @param rights under which terms it may be passed on, and where it comes from
 */
record FeedEntry(
        String id,
        String title,
        String path,
        String language,
        String author,
        Instant at,
        @Nullable String comparison,
        @Nullable KindName kind,
        List<String> topics,
        String summary,
        @Nullable String html,
        String rights) {

    /** A kind as people and as programs call it. */
    record KindName(String name, String label) {}
}
