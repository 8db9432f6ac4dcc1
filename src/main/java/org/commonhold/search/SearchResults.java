package org.commonhold.search;

import java.time.Instant;
import java.util.List;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits best first
 * @param total how many hits there are in all
 * @param kinds counts by kind, largest first
 * @param topics counts by topic, largest first, the first few
 * @param didYouMean a better spelling of the whole query that would find something, or null; never silently used
 * @param complete false where the time ran out and there may be more
 */
public record SearchResults(
        Paged<Hit> hits,
        long total,
        List<Count> kinds,
        List<Count> topics,
        @Nullable String didYouMean,
        boolean complete) {

    /**
     * One hit.
     *
     * @param title with what matched marked
     * @param snippet the best passage with what matched marked; the lead where nothing in the text matched
     */
    public record Hit(
            Slug slug,
            List<Span> title,
            String kind,
            List<Span> snippet,
            String language,
            List<String> topics,
            Instant changedAt) {

        /** The title without its marks. */
        public String titleText() {
            return text(title);
        }

        /** The snippet without its marks. */
        public String snippetText() {
            return text(snippet);
        }

        private static String text(List<Span> spans) {
            StringBuilder out = new StringBuilder();
            spans.forEach(span -> out.append(span.text()));
            return out.toString();
        }
    }

    /** A run of text, marked or not. Plain: it is escaped where it is shown. */
    public record Span(String text, boolean marked) {}

    /** How many hits a value has. */
    public record Count(String value, long count) {}
}
