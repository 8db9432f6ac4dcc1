package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.commonhold.search.Wanted.Word;

/**
 * Other words for words of a query: what the commons says means the same, two words as one, and one word as two. What
 * another way reaches is held below what the words themselves would.
 */
final class OtherWays {

    private static final int LONGEST_SPAN = 5;
    private static final int MOST_FOR_A_WORD = 5;

    /** For all words of a query together: each is a search of its own, and an index takes so many at most. */
    private static final int MOST = 64;

    private static final int SHORTEST_COMPOUND = 4;
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_WORD = 40;

    /** Looking for all places where words may be cut is for queries of a few words. */
    private static final int FEW_WORDS = 12;

    /**
     * Another way to say a word, or words of which this is one.
     *
     * @param weight what of its score counts
     */
    record Way(Why why, Query query, float weight, Set<String> stems) {}

    private final IndexReader reader;
    private final ReadTokens reading;
    private final Synonyms synonyms;
    private int looked;

    OtherWays(IndexReader reader, ReadTokens reading, Synonyms synonyms) {
        this.reader = reader;
        this.reading = reading;
        this.synonyms = synonyms;
    }

    /** For each word, its other ways. */
    List<List<Way>> of(List<Token> tokens) throws IOException {
        List<List<Way>> ways = new ArrayList<>();
        tokens.forEach(_ -> ways.add(new ArrayList<>()));
        if (!synonyms.isEmpty()) {
            sameMeaning(tokens, ways);
        }
        if (tokens.size() <= FEW_WORDS) {
            compounds(tokens, ways);
        }
        return ways;
    }

    /** Whether any text has what one of these ways looks for. */
    boolean anyFinds(List<Way> ways) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Way way : ways) {
            if (searcher.count(way.query()) > 0) {
                return true;
            }
        }
        return false;
    }

    private void sameMeaning(List<Token> tokens, List<List<Way>> ways) throws IOException {
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = Math.min(tokens.size(), from + LONGEST_SPAN); to > from; to--) {
                List<Token> span = tokens.subList(from, to);
                for (String other : synonyms.of(span.stream().map(Token::whole).toList())) {
                    add(span, other, Why.Way.SYNONYM, Weights.SYNONYM, ways.subList(from, to));
                }
            }
        }
    }

    private void compounds(List<Token> tokens, List<List<Way>> ways) throws IOException {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || token.function()) {
                continue;
            }
            String parts = parts(token.whole());
            if (!parts.isEmpty()) {
                add(tokens.subList(i, i + 1), parts, Why.Way.COMPOUND, Weights.COMPOUND, ways.subList(i, i + 1));
            }
            if (i + 1 < tokens.size() && tokens.get(i + 1).isWord()) {
                joined(tokens.subList(i, i + 2), ways.subList(i, i + 2));
            }
        }
    }

    private void joined(List<Token> two, List<List<Way>> ways) throws IOException {
        String joined = two.getFirst().whole() + two.getLast().whole();
        if (joined.length() <= LONGEST_WORD && texts(joined) > 0) {
            add(two, joined, Why.Way.COMPOUND, Weights.COMPOUND, ways);
        }
    }

    /** The word cut where both parts are written most; empty where it cannot be cut into words of this commons. */
    private String parts(String word) throws IOException {
        String best = "";
        int most = 0;
        for (int at = SHORTEST_PART; word.length() >= SHORTEST_COMPOUND && at <= word.length() - SHORTEST_PART; at++) {
            int first = texts(word.substring(0, at));
            int both = first <= most ? 0 : Math.min(first, texts(word.substring(at)));
            if (both > most) {
                most = both;
                best = word.substring(0, at) + " " + word.substring(at);
            }
        }
        return best;
    }

    private void add(List<Token> span, String other, Why.Way how, float weight, List<List<Way>> ways)
            throws IOException {
        if (++looked > MOST || ways.stream().allMatch(some -> some.size() >= MOST_FOR_A_WORD)) {
            return;
        }
        List<Token> words = reading.read(List.of(new Word(other, 0, other.length())));
        Set<String> stems = new LinkedHashSet<>();
        double theirs = 0;
        for (Token word : words) {
            stems.addAll(word.stems());
            theirs += rarity(word);
        }
        Query query = together(words, other);
        String typed = String.join(" ", span.stream().map(Token::typed).toList());
        for (int i = 0; i < span.size(); i++) {
            double own = texts(span.get(i).whole()) == 0 ? theirs : rarity(span.get(i));
            float part = (float) (weight * Math.min(1, own / Math.max(theirs, Float.MIN_NORMAL)));
            if (ways.get(i).size() < MOST_FOR_A_WORD && !stems.isEmpty()) {
                ways.get(i).add(new Way(new Why(how, typed, other), query, part, stems));
            }
        }
    }

    /** The words as they are, or their stems, in this order; what holds them together may be another word. */
    private static Query together(List<Token> words, String text) {
        List<Token> stemmed =
                words.stream().filter(word -> !word.stems().isEmpty()).toList();
        if (stemmed.size() == 1 && words.size() == 1) {
            return SayWord.query(
                    stemmed.getFirst().stems(), Set.of(stemmed.getFirst().whole()));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).stems().isEmpty()) {
                phrase.add(BuildQuery.terms(words.get(i).stems()), i);
            }
        }
        return stemmed.isEmpty()
                ? BuildQuery.exactly(text)
                : new DisjunctionMaxQuery(List.of(BuildQuery.exactly(text), phrase.build()), 0);
    }

    private double rarity(Token word) throws IOException {
        return DistinctiveWords.rarity(reader.numDocs(), texts(word.whole()));
    }

    private int texts(String word) throws IOException {
        return word.isEmpty() ? 0 : reader.docFreq(new Term(Fields.ALL, word));
    }
}
