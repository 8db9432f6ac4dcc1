package org.commonhold.api;

import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Kind;
import org.commonhold.search.Facet;
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

        @Schema(nullable = true, description = "A spelling that would find more; not used here") @Nullable
        String didYouMean,

        @Schema(
                nullable = true,
                description =
                        "The spelling that was searched instead, because what was asked for finds nothing; `exact=true`"
                                + " prevents it")
        @Nullable
        String correctedTo,

        List<SearchHit> hits,
        Facets facets,

        @Schema(nullable = true, description = "Give this as `after` for the next hits; null at the end") @Nullable
        String next,

        @Schema(description = "The licence of all texts") String licence) {

    /** Ten hits with all their counts must stay a small answer. */
    private static final int VALUES = 20;

    /** Counts over all hits, at most 20 of each, largest first. */
    record Facets(
            @Schema(description = "Kinds, by name") List<Count> kind,
            @Schema(description = "Topics, by slug") List<Count> topic,
            @Schema(description = "Places, as written") List<Count> place,

            @Schema(description = "Languages, by BCP 47 without regions")
            List<Count> lang,

            @Schema(description = "Years of the last change, the latest first")
            List<Count> year) {}

    /** How many hits a value has. */
    record Count(
            String value,
            @Schema(description = "What people call it") String label,
            long count) {}

    static SearchAnswer of(SearchResults results, Map<String, Kind> kinds, PublicAddress address) {
        return new SearchAnswer(
                results.total(),
                results.complete(),
                results.didYouMean(),
                results.correctedTo(),
                results.hits().items().stream()
                        .map(hit -> SearchHit.of(hit, address))
                        .toList(),
                new Facets(
                        counts(results, Facet.KIND, kinds),
                        counts(results, Facet.TOPIC, kinds),
                        counts(results, Facet.PLACE, kinds),
                        counts(results, Facet.LANG, kinds),
                        counts(results, Facet.YEAR, kinds)),
                results.hits().hasNext()
                        ? Integer.toString(results.hits().paging().page())
                        : null,
                Licence.NAME);
    }

    private static List<Count> counts(SearchResults results, Facet facet, Map<String, Kind> kinds) {
        return results.counts(facet).stream()
                .limit(VALUES)
                .map(count -> {
                    Kind kind = facet == Facet.KIND ? kinds.get(count.value()) : null;
                    return new Count(count.value(), kind == null ? count.label() : kind.plural(), count.count());
                })
                .toList();
    }
}
