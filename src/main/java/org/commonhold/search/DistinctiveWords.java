package org.commonhold.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The words that set a text apart from the others in its language: said often here and seldom elsewhere. Words that no other
 * text has are among them. They find nothing, but they say how much of this text another one does not share.
 */
final class DistinctiveWords {

    /** So many describe a page well; more would make every answer dearer and none better. */
    private static final int MOST = 40;

    /** Of a long text only so many words are looked up, those said most often. */
    private static final int LOOKED_UP = 150;

    private static final int LONGEST = 30_000;

    /** A word that is said twice as often does not say twice as much (as in BM25). */
    private static final float SATURATION = 3f;

    /** What a title says counts as if the text had said it so often. */
    private static final int TITLE = 3;

    /** The fields that have the words of a text. */
    static final List<String> FIELDS =
            List.of(Fields.stems(Fields.TITLE), Fields.stems(Fields.TEXT), Fields.stems(Fields.BODY));

    private final IndexReader reader;
    private final String language;

    /**
     * A word and what it weighs.
     *
     * @param weight greater than 0
     */
    record Word(String term, float weight) {}

    private DistinctiveWords(IndexReader reader, String language) {
        this.reader = reader;
        this.language = language;
    }

    /** Heaviest first. */
    static List<Word> of(IndexReader reader, Found text, String language) throws IOException {
        return new DistinctiveWords(reader, language).of(text);
    }

    /** How much it says that two texts share what so many of all have: 0 for nothing. */
    static double rarity(int docs, int have) {
        return Math.log(1 + (docs - have + 0.5) / (have + 0.5));
    }

    private List<Word> of(Found text) throws IOException {
        Map<String, Integer> said = new LinkedHashMap<>();
        count(said, text.title(), TITLE);
        count(said, text.text(Fields.TEXT), 1);
        count(said, text.text(Fields.BODY), 1);
        List<Map.Entry<String, Integer>> often = said.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LOOKED_UP)
                .toList();
        int docs = Math.max(1, reader.docFreq(new Term(Fields.RULES, language)));
        Map<String, Float> weights = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> word : often) {
            int times = word.getValue();
            double weight = rarity(docs, Math.min(docs, have(word.getKey()))) * times / (times + SATURATION);
            weights.put(word.getKey(), (float) weight);
        }
        return weights.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(word -> new Word(word.getKey(), word.getValue()))
                .toList();
    }

    private void count(Map<String, Integer> said, String text, int times) {
        if (text != null) {
            Fields.terms(Languages.stemming(language), Fields.cut(text, LONGEST))
                    .forEach(term -> said.merge(term, times, Integer::sum));
        }
    }

    /** How many texts have the word, about: the field where most do. */
    private int have(String term) throws IOException {
        int have = 0;
        for (String field : FIELDS) {
            have = Math.max(have, reader.docFreq(new Term(field, term)));
        }
        return have;
    }
}
