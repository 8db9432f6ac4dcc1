package org.commonhold.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * Ranks the best that their words found by what they mean as well: each gets the mean of its score by words and of how near
 * its meaning is to the question's, both stretched to run from 0 to 1 (as convex combination in Bruch et al., An Analysis of
 * Fusion Functions for Hybrid Retrieval, 2023). It finds nothing and drops nothing.
 */
final class RankByMeaning {

    /** How much the meaning weighs; the words weigh the rest. Measured (decision 24). */
    private static final float WEIGHT = 0.4f;

    /** A question is asked of English texts where most of the first hits are. */
    private static final int FIRST = 10;

    private final IndexReader reader;
    private final KeepMeanings meanings;

    RankByMeaning(IndexReader reader, KeepMeanings meanings) {
        this.reader = reader;
        this.meanings = meanings;
    }

    /** Whether it can say anything of what these words found. */
    boolean isFor(ScoreDoc[] best) throws IOException {
        int first = Math.min(FIRST, best.length);
        return best.length > 1 && 2 * keys(Arrays.copyOf(best, first)).size() >= first;
    }

    /** The same hits by both; one whose meaning nobody has told yet keeps its score by words. */
    ScoreDoc[] by(byte[] question, ScoreDoc[] best) throws IOException {
        Map<Integer, Float> near = new HashMap<>();
        keys(best).forEach((doc, key) -> {
            byte[] meaning = meanings.of(key);
            if (meaning != null) {
                near.put(doc, Meaning.nearness(question, meaning));
            }
        });
        Stretch words = Stretch.of(Arrays.stream(best).map(hit -> hit.score).toList());
        Stretch meant = Stretch.of(near.values().stream().toList());
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : best) {
            float byWords = words.of(hit.score);
            Float nearness = near.get(hit.doc);
            float byMeaning = nearness == null ? byWords : meant.of(nearness);
            scores.put(hit.doc, (1 - WEIGHT) * byWords + WEIGHT * byMeaning);
        }
        return Refine.sorted(best, scores);
    }

    /** Of the hits whose meaning can be told, by which it is known. */
    private Map<Integer, Meanings.Key> keys(ScoreDoc[] hits) throws IOException {
        Map<Integer, Meanings.Key> keys = new HashMap<>();
        int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = null;
        BinaryDocValues values = DocValues.emptyBinary();
        for (int doc : docs) {
            LeafReaderContext itsLeaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            if (itsLeaf != leaf) {
                leaf = itsLeaf;
                values = DocValues.getBinary(leaf.reader(), Fields.MEANT);
            }
            if (values.advanceExact(doc - leaf.docBase)) {
                keys.put(doc, Meanings.Key.read(values.binaryValue()));
            }
        }
        return keys;
    }

    /** Makes numbers run from 0 to 1. */
    private record Stretch(float least, float width) {

        static Stretch of(List<Float> numbers) {
            float least = numbers.stream().min(Float::compare).orElse(0f);
            float most = numbers.stream().max(Float::compare).orElse(0f);
            return new Stretch(least, most - least);
        }

        float of(float number) {
            return width == 0 ? 0 : (number - least) / width;
        }
    }
}
