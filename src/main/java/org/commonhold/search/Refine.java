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

/** Ranks the best that were found anew, by what would cost too much to ask of all. */
final class Refine {

    /** So many of the best are ranked anew, whichever part of the list is shown, so that the parts fit together. */
    static final int BEST = 100;

    private Refine() {}

    /**
     * The same hits, the first {@link #BEST} by the sum of both scores. What is equal then stands as it stood.
     *
     * @param found sorted by score first
     */
    static ScoreDoc[] by(Query refining, IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        int best = Math.min(BEST, found.length);
        ScoreDoc[] scored = Stream.of(found)
                .limit(best)
                .map(hit -> new ScoreDoc(hit.doc, score(hit)))
                .toArray(ScoreDoc[]::new);
        TopDocs ranked = new Summing(refining)
                .rescore(searcher, new TopDocs(new TotalHits(best, TotalHits.Relation.EQUAL_TO), scored), best);
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : ranked.scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        ScoreDoc[] refined = found.clone();
        Arrays.sort(
                refined,
                0,
                best,
                Comparator.comparing((ScoreDoc hit) -> scores.get(hit.doc)).reversed());
        return refined;
    }

    private static float score(ScoreDoc hit) {
        return (Float) ((FieldDoc) hit).fields[0];
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
