package org.commonhold.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.commonhold.kernel.LanguageName;
import org.commonhold.search.SearchResults.Count;

/** Counts the values of all facets over all hits, and says what they are called. */
final class CountFacets {

    private static final int MOST = 50;

    /** Runs a search that counts, within the time that is left. */
    interface Searching {
        Object[] search(Query query, CollectorManager<?, ?>... collectors) throws IOException;
    }

    private final Query text;
    private final NarrowTo narrowing;
    private final TopicTitles topics;
    private final Searching searching;

    CountFacets(Query text, NarrowTo narrowing, TopicTitles topics, Searching searching) {
        this.text = text;
        this.narrowing = narrowing;
        this.topics = topics;
        this.searching = searching;
    }

    /** Whether the hits themselves have the counts: where nothing is chosen of it, or all that is chosen must be there. */
    boolean isCountedWithHits(Facet facet) {
        return facet.needsAll() || !narrowing.chosen().containsKey(facet);
    }

    List<Facet> countedWithHits() {
        return List.of(Facet.values()).stream().filter(this::isCountedWithHits).toList();
    }

    /** All counts, given those that came with the hits, in the order of {@link #countedWithHits()}. */
    Map<Facet, List<Count>> all(List<Map<String, Long>> withHits) throws IOException {
        Map<Facet, List<Count>> all = new EnumMap<>(Facet.class);
        List<Facet> counted = countedWithHits();
        for (Facet facet : Facet.values()) {
            int at = counted.indexOf(facet);
            all.put(facet, named(facet, at < 0 ? apart(facet) : withHits.get(at)));
        }
        return all;
    }

    /** As if nothing were chosen of it, so that one can switch from one value to another. */
    private Map<String, Long> apart(Facet facet) throws IOException {
        return counts(searching.search(narrowing.within(text, facet), new CountValues(facet.field()))[0]);
    }

    @SuppressWarnings("unchecked") // CountValues promises it; the collectors of several types share an array
    static Map<String, Long> counts(Object reduced) {
        return (Map<String, Long>) reduced;
    }

    /** The largest first, those of equal size by name; years the latest first. */
    private List<Count> named(Facet facet, Map<String, Long> counts) {
        List<Count> largest = CountValues.largest(counts, MOST);
        return switch (facet) {
            case TOPIC ->
                largest.stream()
                        .map(it -> new Count(it.value(), topics.called(it.value()), it.count()))
                        .toList();
            case LANG ->
                largest.stream()
                        .map(it -> new Count(it.value(), LanguageName.of(it.value()), it.count()))
                        .toList();
            case YEAR ->
                largest.stream()
                        .sorted(Comparator.comparing(Count::value).reversed())
                        .toList();
            case KIND, PLACE -> largest;
        };
    }
}
