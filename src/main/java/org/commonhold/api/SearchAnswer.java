package org.commonhold.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.search.SearchResults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a search found. */
@Schema(name = "SearchAnswer")
record SearchAnswer(
        @Schema(description = "How many hits there are in all")
        long total,

        @Schema(description = "False where the time ran out and there may be more")
        boolean complete,

        @Schema(description = "A spelling that would find more; never used by itself") @Nullable
        String didYouMean,

        List<Hit> hits,
        Facets facets,

        @Schema(description = "Give this as `after` for the next hits; null at the end") @Nullable
        String next,

        @Schema(description = "The licence of all texts") String licence) {

    static final String LICENCE = "CC BY-SA 4.0";

    /** One hit. Titles and snippets are plain text with the ranges that matched. */
    record Hit(
            String slug,
            String url,
            String title,
            String kind,
            String language,
            List<String> topics,
            Instant changedAt,
            String snippet,

            @Schema(description = "Where in the snippet the words matched: start and end in UTF-16 units")
            List<Range> highlights) {}

    /** From start, inclusive, to end, exclusive. */
    record Range(int start, int end) {}

    /** Counts over all hits. */
    record Facets(List<Count> kind, List<Count> topic) {}

    /** How many hits a value has. */
    record Count(String value, long count) {}

    static SearchAnswer of(SearchResults results, PublicAddress address) {
        return new SearchAnswer(
                results.total(),
                results.complete(),
                results.didYouMean(),
                results.hits().items().stream().map(hit -> hit(hit, address)).toList(),
                new Facets(counts(results.kinds()), counts(results.topics())),
                results.hits().hasNext()
                        ? Integer.toString(results.hits().paging().page())
                        : null,
                LICENCE);
    }

    private static Hit hit(SearchResults.Hit hit, PublicAddress address) {
        return new Hit(
                hit.slug().value(),
                address.of(Addresses.page(hit.slug())),
                hit.titleText(),
                hit.kind(),
                hit.language(),
                hit.topics(),
                hit.changedAt(),
                hit.snippetText(),
                ranges(hit.snippet()));
    }

    private static List<Range> ranges(List<SearchResults.Span> spans) {
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        for (SearchResults.Span span : spans) {
            int end = at + span.text().length();
            if (span.marked()) {
                ranges.add(new Range(at, end));
            }
            at = end;
        }
        return ranges;
    }

    private static List<Count> counts(List<SearchResults.Count> counts) {
        return counts.stream()
                .map(count -> new Count(count.value(), count.count()))
                .toList();
    }
}
