package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.commonhold.search.Wanted.Word;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is wanted into a query. Not every word must be there: people describe things in their own words. Words that
 * hold the sentence together find nothing and help to rank; phrases must be there and excluded words must not.
 */
final class BuildQuery {

    private static final int MOST_MARKS = 128;
    private static final int MOST_DETOURS = 32;

    private final Wanted wanted;
    private final List<String> languages;
    private final ReadTokens reading;
    private final SayWord saying;
    private final OtherWays others;

    private final List<Said> words = new ArrayList<>();
    private final List<Token> between = new ArrayList<>();
    private final Map<Word, List<Said>> alternatives = new HashMap<>();

    private BuildQuery(
            Wanted wanted,
            IndexReader reader,
            List<String> languages,
            Synonyms synonyms,
            boolean exactly,
            QueryTimeout limit) {
        this.wanted = wanted;
        this.languages = languages;
        this.reading = new ReadTokens(wanted, languages);
        this.saying = new SayWord(reader, reading, exactly, limit);
        this.others = new OtherWays(reader, reading, synonyms);
    }

    /**
     * The query, without filters.
     *
     * @param languages those of the texts, those with most texts first
     * @param exactly whether a word that is written nowhere finds nothing, however near it is to another
     * @param limit after which near words are looked for no more
     */
    static Asked of(
            Wanted wanted,
            IndexReader reader,
            List<String> languages,
            Synonyms synonyms,
            boolean exactly,
            QueryTimeout limit)
            throws IOException {
        if (wanted.isBlank()) {
            return only(MatchAllDocsQuery.INSTANCE);
        }
        if (wanted.isMeaningless()) {
            return only(new MatchNoDocsQuery("nothing to look for"));
        }
        return new BuildQuery(wanted, reader, languages, synonyms, exactly, limit).build();
    }

    private static Asked only(Query query) {
        return new Asked(query, null, new MatchNoDocsQuery("nothing to mark"), List.of(), List.of(), null, true);
    }

    private Asked build() throws IOException {
        read();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!words.isEmpty()) {
            query.add(matching(), Occur.MUST);
        } else if (wanted.isList()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        wanted.phrases().forEach(phrase -> query.add(exactly(phrase), Occur.MUST));
        wanted.excluded().forEach(phrase -> query.add(exactly(phrase), Occur.MUST_NOT));
        new AddClauses(languages).to(query, wanted, this::alternative, BuildQuery::exactly);
        if (!wanted.phrases().isEmpty()) {
            MatchNames.of(wanted).same(query);
        }
        return new Asked(
                query.build(),
                refining(),
                marks(),
                detours(),
                said().toList(),
                corrected(),
                words.isEmpty() || said().anyMatch(Said::straight));
    }

    /** Words that say what it is about, and words between them; where none says anything, all do. */
    private void read() throws IOException {
        List<Token> tokens = reading.read(wanted.words());
        boolean meaningful = tokens.stream().anyMatch(token -> !token.function());
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        List<List<OtherWays.Way>> ways = others.of(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!meaningful || !token.function()) {
                Said said = saying.say(token, token.equals(last));
                words.add(said.orSaid(ways.get(i), !said.straight() && others.anyFinds(ways.get(i))));
            } else if (!token.whole().isEmpty()) {
                between.add(token);
            }
        }
        for (Word word : wanted.everyWord()) {
            if (!wanted.words().contains(word)) {
                List<Said> parts = new ArrayList<>();
                for (Token token : reading.read(List.of(word))) {
                    parts.add(saying.say(token, false));
                }
                alternatives.put(word, parts);
            }
        }
    }

    /** A word in whose place another may stand. */
    private Query alternative(Word word) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Said said : alternatives.getOrDefault(word, List.of())) {
            all.add(Objects.requireNonNullElse(said.query(), said.exact()), Occur.MUST);
        }
        return all.build();
    }

    private Query matching() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.stream().flatMap(said -> Stream.ofNullable(said.query())).forEach(word -> any.add(word, Occur.SHOULD));
        if (wanted.phrases().isEmpty()) {
            MatchNames names = MatchNames.of(wanted);
            names.same(any);
            names.begun(any);
        }
        return any.build();
    }

    /** Words that nearly all texts have, and words near each other: too dear to be asked of every text that is found. */
    private @Nullable Query refining() {
        BooleanQuery.Builder refining = new BooleanQuery.Builder();
        for (Token token : between) {
            Query word = new TermQuery(new Term(Fields.ALL, token.whole()));
            refining.add(new BoostQuery(word, Weights.FUNCTION), Occur.SHOULD);
        }
        if (wanted.phrases().isEmpty()) {
            pairs(refining);
        }
        BooleanQuery built = refining.build();
        return built.clauses().isEmpty() ? null : built;
    }

    /** Two words that are typed side by side say more where they stand near each other. */
    private void pairs(BooleanQuery.Builder query) {
        for (int i = 1; i < words.size(); i++) {
            Set<String> one = words.get(i - 1).stems();
            Set<String> next = words.get(i).stems();
            if (!one.isEmpty() && !next.isEmpty() && !one.equals(next)) {
                MultiPhraseQuery near = new MultiPhraseQuery.Builder()
                        .add(terms(one))
                        .add(terms(next))
                        .setSlop(Weights.NEAR)
                        .build();
                query.add(new BoostQuery(near, Weights.PAIR), Occur.SHOULD);
            }
        }
    }

    static Term[] terms(Set<String> stems) {
        return stems.stream().map(stem -> new Term(Fields.STEMS, stem)).toArray(Term[]::new);
    }

    private Query marks() {
        BooleanQuery.Builder marks = new BooleanQuery.Builder();
        said().flatMap(said -> said.stems().stream())
                .distinct()
                .limit(MOST_MARKS)
                .forEach(stem -> marks.add(new TermQuery(new Term(Fields.STEMS, stem)), Occur.SHOULD));
        wanted.phrases().stream()
                .flatMap(phrase -> reading.together(phrase).stream())
                .forEach(stems -> marks.add(new PhraseQuery(Fields.STEMS, stems.toArray(String[]::new)), Occur.SHOULD));
        return marks.build();
    }

    private List<Asked.Detour> detours() {
        return said().flatMap(said -> said.detours().stream())
                .distinct()
                .limit(MOST_DETOURS)
                .toList();
    }

    private Stream<Said> said() {
        return Stream.concat(words.stream(), alternatives.values().stream().flatMap(List::stream));
    }

    private @Nullable String corrected() {
        StringBuilder corrected = new StringBuilder();
        int copied = 0;
        for (Said said : said().sorted(Said.IN_ORDER).toList()) {
            String better = said.better();
            if (better != null && said.token().start() >= copied) {
                corrected.append(wanted.text(), copied, said.token().start()).append(better);
                copied = said.token().end();
            }
        }
        return copied == 0
                ? null
                : corrected.append(wanted.text().substring(copied)).toString();
    }

    /** Words that must stand together, as they are written. */
    static Query exactly(String text) {
        List<String> terms = Fields.terms(text);
        return terms.size() == 1
                ? new TermQuery(new Term(Fields.ALL, terms.getFirst()))
                : new PhraseQuery(Fields.ALL, terms.toArray(String[]::new));
    }
}
