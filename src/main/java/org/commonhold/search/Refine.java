package org.commonhold.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/** Ranks the best that were found anew, by what would cost too much to ask of all. What is equal then stands as it stood. */
final class Refine {

    /** So many of the best are ranked anew, whichever part of the list is shown, so that the parts fit together. */
    static final int BEST = 100;

    private Refine() {}

    /** The best of what was found, sorted by score first, with their scores. */
    static ScoreDoc[] best(ScoreDoc[] found) {
        return Stream.of(found)
                .limit(BEST)
                .map(hit -> new ScoreDoc(hit.doc, (Float) ((FieldDoc) hit).fields[0]))
                .toArray(ScoreDoc[]::new);
    }

    /** The same hits by the sum of both scores. */
    static ScoreDoc[] by(Query refining, IndexSearcher searcher, ScoreDoc[] best) throws IOException {
        TopDocs ranked = new Summing(refining)
                .rescore(
                        searcher,
                        new TopDocs(new TotalHits(best.length, TotalHits.Relation.EQUAL_TO), best.clone()),
                        best.length);
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : ranked.scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return sorted(best, scores);
    }

    /** The same hits with other scores. */
    static ScoreDoc[] sorted(ScoreDoc[] best, Map<Integer, Float> scores) {
        return Arrays.stream(best)
                .map(hit -> new ScoreDoc(hit.doc, scores.getOrDefault(hit.doc, hit.score)))
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> hit.score).reversed())
                .toArray(ScoreDoc[]::new);
    }

    private static final class Summing extends QueryRescorer {

        Summing(Query refining) {
            super(refining);
        }

        @Override
        protected float combine(float found, boolean matches, float refined) {
            return matches ? found + refined : found;
        }
    }
}
