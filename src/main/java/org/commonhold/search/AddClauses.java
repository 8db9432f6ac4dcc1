package org.commonhold.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.commonhold.search.Wanted.Clause;
import org.commonhold.search.Wanted.Name;
import org.commonhold.search.Wanted.Named;
import org.commonhold.search.Wanted.Phrase;
import org.commonhold.search.Wanted.Word;

/** Adds to a query what it says beside plain words and phrases: alternatives and named clauses. */
record AddClauses(List<String> languages) {

    /**
     * @param word how a word is looked for
     * @param phrase how words are looked for that must stand together
     */
    void to(BooleanQuery.Builder query, Wanted wanted, Function<Word, Query> word, Function<String, Query> phrase) {
        wanted.alternatives()
                .forEach(group -> query.add(anyOf(group, clause -> one(clause, word, phrase)), Occur.MUST));
        for (Name name : Name.values()) {
            List<Named> clauses =
                    wanted.named().stream().filter(it -> it.name() == name).toList();
            if (clauses.size() > 1 && name.isSingle()) {
                query.add(anyOf(clauses, this::named), Occur.FILTER);
            } else {
                clauses.forEach(clause -> query.add(named(clause), name == Name.TITLE ? Occur.MUST : Occur.FILTER));
            }
        }
        wanted.namedExcluded().forEach(clause -> query.add(named(clause), Occur.MUST_NOT));
    }

    private static <C extends Clause> Query anyOf(List<C> clauses, Function<C, Query> one) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.forEach(clause -> any.add(one.apply(clause), Occur.SHOULD));
        return any.build();
    }

    private Query one(Clause clause, Function<Word, Query> word, Function<String, Query> phrase) {
        return switch (clause) {
            case Word typed -> word.apply(typed);
            case Phrase typed -> phrase.apply(typed.text());
            case Named named -> named(named);
        };
    }

    /** The texts for which a clause holds. */
    Query named(Named clause) {
        String value = clause.value();
        return switch (clause.name()) {
            case KIND -> is(Fields.KIND, value);
            case TOPIC -> is(Fields.TOPIC, value);
            case LANG -> is(Fields.LANGUAGE, value);
            case PLACE -> new ConstantScoreQuery(together(Fields.PLACES, Languages.WHOLE_WORDS, value));
            case TITLE -> inTitle(value);
        };
    }

    /** No value is better for being rare. */
    private static Query is(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    private Query inTitle(String words) {
        List<Query> ways = new ArrayList<>();
        ways.add(together(Fields.TITLE, Languages.WHOLE_WORDS, words));
        languages.stream()
                .map(language -> together(Fields.stems(Fields.TITLE), Languages.stemming(language), words))
                .distinct()
                .forEach(ways::add);
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query together(String field, Analyzer analyzer, String words) {
        List<String> terms = Fields.terms(analyzer, words);
        return terms.isEmpty()
                ? new MatchNoDocsQuery("no words to look for")
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
