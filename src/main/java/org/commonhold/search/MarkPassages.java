package org.commonhold.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SpansOfPassage.Marked;
import org.jspecify.annotations.Nullable;

/** Marks what matched: in the title, and in the best passage of the body or else of the fields. */
final class MarkPassages {

    /** A sentence shorter than this takes the next one with it. */
    private static final int SHORT = 120;

    private static final PassageScorer SCORER = new ScorePassage();
    private static final SpansOfPassage FORMATTER = new SpansOfPassage();
    private static final Comparator<org.apache.lucene.search.uhighlight.Passage> IN_ORDER =
            Comparator.comparingInt(org.apache.lucene.search.uhighlight.Passage::getStartOffset);

    private final Sought sought;
    private final LeafReaderContext segment;
    private final Map<String, Places> placesByField = new HashMap<>();

    private MarkPassages(Sought sought, LeafReaderContext segment) {
        this.sought = sought;
        this.segment = segment;
    }

    /** The hits of these documents, marked by the query; plain where the time is over. */
    static List<Hit> mark(IndexReader reader, Query query, List<Found> found, QueryTimeout limit) throws IOException {
        Sought sought = Sought.by(query);
        List<Hit> hits = new ArrayList<>(found.stream().map(Found::plain).toList());
        MarkPassages marking = null;
        int[] inOrderOfTheIndex = IntStream.range(0, found.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> found.get(i).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : inOrderOfTheIndex) {
            if (limit.shouldExit()) {
                break;
            }
            Found one = found.get(i);
            LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(one.id(), reader.leaves()));
            if (marking == null || marking.segment != segment) {
                marking = new MarkPassages(sought, segment);
            }
            hits.set(i, marking.hit(one, hits.get(i)));
        }
        return hits;
    }

    private Hit hit(Found found, Hit plain) throws IOException {
        Marked title = passage(found, Fields.TITLE);
        String field = Fields.BODY;
        Marked best = passage(found, field);
        if (best.isEmpty()) {
            field = Fields.TEXT;
            best = passage(found, field);
        }
        return found.marked(
                title.isEmpty() ? plain.title() : title.spans(),
                best.isEmpty() ? plain.snippet() : best.spans(),
                best.isEmpty() ? null : found.section(field, best.at()));
    }

    private Marked passage(Found found, String field) throws IOException {
        Places places = places(Fields.stems(field));
        if (!places.any()) {
            return Marked.NONE;
        }
        FieldHighlighter highlighter = new FieldHighlighter(
                places.getField(), places, sentences(found, field), SCORER, 1, 0, FORMATTER, IN_ORDER);
        @Nullable
        Object passage =
                highlighter.highlightFieldForDoc(segment.reader(), found.id() - segment.docBase, found.text(field));
        return passage instanceof Marked some ? some : Marked.NONE;
    }

    private Places places(String field) throws IOException {
        Places known = placesByField.get(field);
        if (known == null) {
            known = Places.of(sought.in(Fields.STEMS), field, segment.reader());
            placesByField.put(field, known);
        }
        return known;
    }

    private static BreakIterator sentences(Found found, String field) {
        return field.equals(Fields.TITLE)
                ? new WholeBreakIterator()
                : LengthGoalBreakIterator.createMinLength(found.sentences(field), SHORT, 0.5f);
    }
}
