package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.commonhold.search.NearWords.Near;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a word: as it was typed; where no text says it, as the words that are nearest; where it is the last one and
 * may not be finished, as the words that begin so. Nothing is near a word that more than a few texts say, so what is
 * exact is never drowned.
 */
final class SayWord {

    /** A word that so few texts say may be their slip. */
    private static final int RARE = 3;

    private static final int SHORTEST_BEGINNING = 3;

    /** So many of the nearest words count, so that they never flood a list. */
    private static final int MOST_NEAR = 3;

    private final IndexReader reader;
    private final NearWords nearWords;
    private final ReadTokens reading;
    private final boolean exactly;

    /** @param exactly whether near words are proposed alone */
    SayWord(IndexReader reader, ReadTokens reading, boolean exactly, QueryTimeout limit) {
        this.exactly = exactly;
        this.reader = reader;
        this.nearWords = new NearWords(reader, limit);
        this.reading = reading;
    }

    /** @param last whether it is the last word of the query, which may not be finished */
    Said say(Token token, boolean last) throws IOException {
        int texts = token.whole().isEmpty() ? 0 : reader.docFreq(new Term(Fields.ALL, token.whole()));
        Set<String> stems = present(texts > 0 ? reading.stems(token, reader) : token.stems());
        Query exact = query(stems, texts > 0 ? Set.of(token.whole()) : Set.of());
        for (String stem : stems) {
            texts = Math.max(texts, reader.docFreq(new Term(Fields.STEMS, stem)));
        }
        if (texts > RARE || !token.isWord() || token.function()) {
            return new Said(token, texts == 0 ? null : exact, exact, stems, List.of(), null, texts > 0);
        }
        return new Looking(token, texts, exact, stems).near(last);
    }

    /** A word that hardly any text says. */
    private final class Looking {

        private final Token token;
        private final int texts;
        private final Query exact;
        private final Set<String> stems;
        private final List<Query> ways = new ArrayList<>();
        private final List<Asked.Detour> detours = new ArrayList<>();

        Looking(Token token, int texts, Query exact, Set<String> stems) {
            this.token = token;
            this.texts = texts;
            this.exact = exact;
            this.stems = new LinkedHashSet<>(stems);
            if (texts > 0) {
                ways.add(exact);
            }
        }

        Said near(boolean last) throws IOException {
            boolean unknown = texts == 0;
            String better = null;
            List<Near> begun = last && unknown && !exactly && token.letters() >= SHORTEST_BEGINNING
                    ? nearWords.begun(Fields.ALL, token.whole())
                    : List.of();
            List<Near> near = nearest();
            if (!near.isEmpty() && exactly) {
                better = unknown ? near.getFirst().word() : null;
            } else if (!near.isEmpty()) {
                way(near, Why.Way.SPELLING, unknown ? Weights.MISSPELT : Weights.NEAR_A_KNOWN);
                // What begins a word is not wrong, it is not finished.
                better = unknown && begun.isEmpty() ? near.getFirst().word() : null;
            }
            if (!begun.isEmpty()) {
                way(begun, Why.Way.BEGINNING, Weights.UNFINISHED);
            }
            @Nullable Query query = ways.isEmpty() ? null : new DisjunctionMaxQuery(ways, 0);
            return new Said(token, query, exact, stems, detours, better, !unknown);
        }

        /** By whole words, and where none is near, by stems: they are shorter, and one stands for many words. */
        private List<Near> nearest() throws IOException {
            List<Near> whole = nearWords.to(Fields.ALL, token.whole());
            List<Near> others = others(whole);
            // Nearly every text has a word that holds sentences together, so nobody is led to one, nor to its stem.
            if (!others.isEmpty() || whole.stream().anyMatch(one -> reading.holdsTogetherFolded(one.word()))) {
                return others;
            }
            for (String stem : token.stems()) {
                List<Near> near = others(nearWords.to(Fields.STEMS, stem));
                if (!near.isEmpty()) {
                    return near;
                }
            }
            return List.of();
        }

        /** What is not the same word in another form. */
        private List<Near> others(List<Near> near) {
            return near.stream()
                    .filter(one -> one.slips() > 0)
                    .filter(one -> !reading.holdsTogetherFolded(one.word()))
                    .filter(one -> texts == 0 || !token.stems().containsAll(reading.stems(one.word())))
                    .limit(MOST_NEAR)
                    .toList();
        }

        /** All of them together count as one word. */
        private void way(List<Near> words, Why.Way how, float weight) throws IOException {
            Set<String> theirStems = new LinkedHashSet<>();
            Set<String> whole = new LinkedHashSet<>();
            for (Near word : words) {
                Set<String> some = present(reading.stems(word.word()));
                theirStems.addAll(some);
                whole.add(word.word());
                Why why = new Why(how, token.typed(), word.word());
                detours.add(new Asked.Detour(why, query(some, Set.of(word.word())), exact));
            }
            stems.addAll(theirStems);
            ways.add(new BoostQuery(query(theirStems, whole), weight));
        }
    }

    /** Those that any text has. */
    private Set<String> present(Set<String> stems) throws IOException {
        Set<String> present = new LinkedHashSet<>();
        for (String stem : stems) {
            if (reader.docFreq(new Term(Fields.STEMS, stem)) > 0) {
                present.add(stem);
            }
        }
        return present;
    }

    /** Each of these counts as the same word; the word as it was typed counts a little more than its other forms. */
    static Query query(Set<String> stems, Set<String> whole) {
        if (stems.isEmpty()) {
            return whole.isEmpty() ? new MatchNoDocsQuery("no text says it") : any(Fields.ALL, whole);
        }
        if (whole.isEmpty()) {
            return any(Fields.STEMS, stems);
        }
        return new BooleanQuery.Builder()
                .add(any(Fields.STEMS, stems), Occur.SHOULD)
                .add(new BoostQuery(any(Fields.ALL, whole), Weights.WHOLE), Occur.SHOULD)
                .build();
    }

    private static Query any(String field, Set<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.iterator().next()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        words.forEach(word -> any.addTerm(new BytesRef(word), 1));
        return any.build();
    }
}
