package org.commonhold.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits in the order asked for
 * @param total how many hits there are in all
 * @param facets counts over all hits by facet, largest first, at most 50 of each; a facet of which one value is enough is
 *     counted as if none were chosen of it, so that one can switch
 * @param didYouMean a better spelling of the whole query that would find more, or null; not used
 * @param correctedTo the better spelling that was searched instead because what was typed finds nothing, or null
 * @param unmet where nothing is found, the named clauses that no page meets
 * @param complete false where the time ran out and there may be more
 */
public record SearchResults(
        Paged<Hit> hits,
        long total,
        Map<Facet, List<Count>> facets,
        @Nullable String didYouMean,
        @Nullable String correctedTo,
        List<Unmet> unmet,
        boolean complete) {

    /**
     * A named clause that no page meets, whatever the other words.
     *
     * @param clause as it was typed, such as {@code topic:gardens}
     * @param without the query without it
     */
    public record Unmet(String clause, String without) {}

    /** The counts of a facet. */
    public List<Count> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /**
     * One hit.
     *
     * @param revision the number of the page's version that was searched, from 1
     * @param title with what matched marked
     * @param snippet the best passage with what matched marked; the lead where nothing in the text matched
     * @param section where in the page the passage stands, or null where it is in none of its sections
     * @param why on which detours it was found: for each word that it does not say, what it says instead; empty where it
     *     says what was typed
     */
    public record Hit(
            Slug slug,
            int revision,
            List<Span> title,
            String kind,
            List<Span> snippet,
            @Nullable Place section,
            String language,
            List<String> topics,
            Instant changedAt,
            List<Why> why) {

        public Hit {
            why = List.copyOf(why);
        }

        /** The same hit with its reasons. */
        Hit because(List<Why> reasons) {
            return new Hit(slug, revision, title, kind, snippet, section, language, topics, changedAt, reasons);
        }

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

    /**
     * A section of a page.
     *
     * @param anchor its id in the page
     * @param title its heading
     */
    public record Place(String anchor, String title) {}

    /**
     * How many hits a value has.
     *
     * @param label what people call it; of a kind its name
     */
    public record Count(String value, String label, long count) {}
}
