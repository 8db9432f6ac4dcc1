package org.commonhold.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.page.Addresses;
import org.commonhold.page.Kind;
import org.commonhold.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows beside the hits.
 *
 * @param meant the address of the search that was perhaps meant, or null
 * @param write where to write the page that was looked for
 */
record SearchView(
        SearchAddress here,
        List<Choice> kinds,
        List<Choice> topics,
        Map<String, Kind> byName,
        @Nullable String meant,
        String write) {

    /** One value of a facet. */
    record Choice(String label, long count, String href, boolean chosen) {}

    static SearchView of(SearchAddress here, SearchResults results, List<Kind> kinds, int topicsShown) {
        Map<String, Kind> byName = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        String meant = results.didYouMean();
        return new SearchView(
                here,
                choices(results.kinds(), here.kinds(), kind -> label(byName, kind), here::togglingKind)
                        .toList(),
                choices(results.topics(), here.topics(), topic -> topic, here::togglingTopic)
                        .limit(topicsShown)
                        .toList(),
                byName,
                meant == null ? null : here.asking(meant).address(),
                Addresses.newPage(here.q()));
    }

    public String label(String kind) {
        return byName.containsKey(kind) ? byName.get(kind).label() : kind;
    }

    public String withoutFilters() {
        return here.without().address();
    }

    public boolean isFiltered() {
        return here.isFiltered();
    }

    public String q() {
        return here.q();
    }

    private static String label(Map<String, Kind> byName, String kind) {
        Kind known = byName.get(kind);
        return known == null ? kind : known.plural();
    }

    /** The values that were counted, and those chosen that no hit has, so that each can be taken away again. */
    private static Stream<Choice> choices(
            List<SearchResults.Count> counts,
            List<String> chosen,
            Function<String, String> label,
            Function<String, SearchAddress> toggle) {
        Stream<SearchResults.Count> none = chosen.stream()
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equals(value)))
                .map(value -> new SearchResults.Count(value, 0));
        return Stream.concat(none, counts.stream())
                .map(count -> new Choice(
                        label.apply(count.value()),
                        count.count(),
                        toggle.apply(count.value()).address(),
                        chosen.contains(count.value())));
    }
}
