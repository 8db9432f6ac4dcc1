package org.commonhold.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.kernel.LanguageName;
import org.commonhold.page.Addresses;
import org.commonhold.page.Kind;
import org.commonhold.search.Facet;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchQuery.Order;
import org.commonhold.search.SearchResults;
import org.commonhold.search.SearchResults.Count;
import org.commonhold.search.SearchResults.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows beside the hits.
 *
 * @param chosen what the search stays within, each with the address without it
 * @param facets those with values, each with the addresses of the search within them
 * @param orders how the hits may be ordered
 * @param cut whether more was typed than is searched
 */
record SearchView(
        SearchAddress here,
        SearchResults results,
        List<Choice> chosen,
        List<Values> facets,
        List<Sorting> orders,
        Map<String, Kind> byName,
        boolean cut) {

    private static final Pattern CLAUSE = Pattern.compile("(?i)(^|\\s)-?(kind|topic|place|title|lang):");

    /** So many values of a facet are in sight; the others unfold. */
    private static final int IN_SIGHT = 8;

    /**
     * One value of a facet.
     *
     * @param href where it is chosen, or no longer
     */
    record Choice(Facet facet, String value, String label, long count, String href, boolean chosen) {}

    /** The values of one facet. */
    record Values(Facet facet, List<Choice> first, List<Choice> more) {}

    /** One way to order the hits. */
    record Sorting(Order order, String href, boolean chosen) {}

    static SearchView of(
            SearchAddress here, SearchResults results, List<Kind> kinds, UnaryOperator<String> topics, boolean cut) {
        Map<String, Kind> byName = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        List<Choice> chosen = Stream.of(Facet.values())
                .flatMap(facet -> here.query().chosen(facet).stream()
                        .map(value -> choice(here, facet, counted(results, facet, value, topics), byName)))
                .toList();
        List<Values> facets = Stream.of(Facet.values())
                .map(facet -> values(here, facet, results.counts(facet), byName))
                .filter(values -> !values.first().isEmpty())
                .toList();
        List<Sorting> orders = Stream.of(Order.values())
                .map(order -> new Sorting(
                        order,
                        here.ordered(order).address(),
                        order == here.query().order()))
                .toList();
        return new SearchView(here, results, chosen, facets, orders, byName, cut);
    }

    private static Values values(SearchAddress here, Facet facet, List<Count> counts, Map<String, Kind> byName) {
        List<Choice> all =
                counts.stream().map(count -> choice(here, facet, count, byName)).toList();
        int inSight = Math.min(IN_SIGHT, all.size());
        return new Values(facet, all.subList(0, inSight), all.subList(inSight, all.size()));
    }

    private static Choice choice(SearchAddress here, Facet facet, Count count, Map<String, Kind> byName) {
        Kind kind = facet == Facet.KIND ? byName.get(count.value()) : null;
        return new Choice(
                facet,
                count.value(),
                kind == null ? count.label() : kind.plural(),
                count.count(),
                here.toggling(facet, count.value()).address(),
                here.isChosen(facet, count.value()));
    }

    /** A value that no hit has must have a name all the same, to be taken away again. */
    private static Count counted(SearchResults results, Facet facet, String value, UnaryOperator<String> topics) {
        return results.counts(facet).stream()
                .filter(count -> count.value().equals(value))
                .findFirst()
                .orElseGet(() -> new Count(
                        value,
                        switch (facet) {
                            case LANG -> LanguageName.of(value);
                            case TOPIC -> topics.apply(value);
                            case KIND, PLACE, YEAR -> value;
                        },
                        0));
    }

    public String label(String kind) {
        Kind known = byName.get(kind);
        return known == null ? kind : known.label();
    }

    public String q() {
        return here.q();
    }

    public boolean isByBest() {
        return here.query().order() == Order.BEST;
    }

    public boolean isFiltered() {
        return !chosen.isEmpty();
    }

    /** Named clauses that no page meets, each with the address of the search without it. */
    public Map<String, String> unmet() {
        return results.unmet().stream()
                .collect(Collectors.toMap(
                        Unmet::clause, unmet -> here.cutTo(unmet.without()).address(), (one, _) -> one, TreeMap::new));
    }

    /** So many characters are searched. */
    public int longest() {
        return SearchQuery.MAX_TEXT;
    }

    /** Whether whoever asks is behind the last hit. */
    public boolean isPastTheEnd() {
        return results.total() > 0
                && results.complete()
                && results.hits().items().isEmpty();
    }

    /** The address of the same search from its first hit on. */
    public String first() {
        return here.address();
    }

    /** Whether there is more than one hit to put in order. */
    public boolean isSortable() {
        return results.total() > 1;
    }

    public String withoutFilters() {
        return here.withoutFilters().address();
    }

    /** The address of the search that was perhaps meant, or null. */
    public @Nullable String meant() {
        return results.didYouMean() == null
                ? null
                : here.asking(results.didYouMean()).address();
    }

    /** The address of the search for exactly what was typed. */
    public String exactly() {
        return here.exactly().address();
    }

    /** Where to write the page that was looked for. */
    public String write() {
        return Addresses.newPage(sought());
    }

    /** What was searched in the end. */
    public String sought() {
        String corrected = results.correctedTo();
        return corrected == null ? here.q() : corrected.strip();
    }

    /** Whether what was typed could be a title or a question: words, and no clause of the query language. */
    public boolean isPlain() {
        return here.q().codePoints().anyMatch(Character::isLetterOrDigit)
                && !CLAUSE.matcher(here.q()).find();
    }

    /** All kinds, in the order of menus. */
    public List<Kind> kinds() {
        return byName.values().stream()
                .sorted(Comparator.comparingInt(Kind::order))
                .toList();
    }
}
