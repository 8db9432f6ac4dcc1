package org.commonhold.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SearchResults.Span;

/** Marks what matched: in the title, and in the best passage of the body or else of the fields. */
final class MarkPassages extends UnifiedHighlighter {

    /** Far above the usual 10,000, so that a match late in a long page is shown, and bounded. */
    private static final int READ_AT_MOST = 500_000;

    /** A sentence shorter than this takes the next one with it. */
    private static final int SHORT = 120;

    private MarkPassages(IndexSearcher searcher) {
        super(UnifiedHighlighter.builder(searcher, Languages.ANALYZER)
                .withMaxLength(READ_AT_MOST)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new SpansOfPassage()));
    }

    /** The hits of these documents, marked by the query. */
    static List<Hit> mark(IndexSearcher searcher, Query query, List<Found> found, int[] ids) throws IOException {
        if (found.isEmpty()) {
            return List.of();
        }
        return new MarkPassages(searcher).hits(query, found, ids);
    }

    private List<Hit> hits(Query query, List<Found> found, int[] ids) throws IOException {
        Set<String> languages = new LinkedHashSet<>();
        found.forEach(one -> languages.add(Languages.of(one.language())));
        languages.add(Languages.UNKNOWN); // a text may have been indexed with whole words only
        String[] fields = languages.stream()
                .flatMap(language ->
                        Stream.of(Fields.TITLE, Fields.TEXT, Fields.BODY).map(field -> Fields.in(field, language)))
                .toArray(String[]::new);
        int[] passages = new int[fields.length];
        Arrays.fill(passages, 1);
        Map<String, Object[]> marked = highlightFieldsAsObjects(fields, query, ids, passages);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            hits.add(hit(found.get(i), marked, i));
        }
        return hits;
    }

    private static Hit hit(Found found, Map<String, Object[]> marked, int i) {
        Hit plain = found.plain();
        List<Span> title = spans(found, marked, Fields.TITLE, i);
        List<Span> body = spans(found, marked, Fields.BODY, i);
        List<Span> snippet = body.isEmpty() ? spans(found, marked, Fields.TEXT, i) : body;
        return found.marked(title.isEmpty() ? plain.title() : title, snippet.isEmpty() ? plain.snippet() : snippet);
    }

    private static List<Span> spans(Found found, Map<String, Object[]> marked, String field, int i) {
        for (String language : List.of(Languages.of(found.language()), Languages.UNKNOWN)) {
            Object[] of = marked.get(Fields.in(field, language));
            if (of != null && of[i] instanceof SpansOfPassage.Spans(List<Span> spans)) {
                return spans;
            }
        }
        return List.of();
    }

    /** The text is stored once, under the field's name without its language. */
    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int cacheThreshold)
            throws IOException {
        String[] stems = Stream.of(fields).map(Fields::stem).distinct().toArray(String[]::new);
        List<CharSequence[]> loaded = super.loadFieldValues(stems, documents, cacheThreshold);
        List<String> order = List.of(stems);
        return loaded.stream()
                .map(values -> Stream.of(fields)
                        .map(field -> values[order.indexOf(Fields.stem(field))])
                        .toArray(CharSequence[]::new))
                .toList();
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return Fields.stem(field).equals(Fields.TITLE)
                ? new WholeBreakIterator()
                : LengthGoalBreakIterator.createMinLength(BreakIterator.getSentenceInstance(Locale.ROOT), SHORT, 0.5f);
    }
}
