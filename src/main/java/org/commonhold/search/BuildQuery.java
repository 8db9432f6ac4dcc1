package org.commonhold.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.commonhold.search.Wanted.Word;

/**
 * Turns what is wanted into a query. Each word counts once, in the field where it says most ({@link
 * DisjunctionMaxQuery}), and not every word must be there: people describe things in their own words. Phrases must be
 * there and excluded words must not.
 */
final class BuildQuery {

    private record Weighted(String field, float weight) {}

    /** A word in the title says more about a page than one in its body. */
    private static final List<Weighted> WHOLE = List.of(
            new Weighted(Fields.TITLE, 4),
            new Weighted(Fields.ALIASES, 3.5f),
            new Weighted(Fields.TOPICS, 2),
            new Weighted(Fields.ALL, 0.6f));

    private static final List<Weighted> STEMMED =
            List.of(new Weighted(Fields.TITLE, 3), new Weighted(Fields.TEXT, 1.3f), new Weighted(Fields.BODY, 1));

    /** What the other fields add to the best one. */
    private static final float TIE = 0.15f;

    /** Above any sum of words. */
    private static final float SAME_TITLE = 1_000;

    private static final float SAME_ALIAS = 500;
    private static final float BEGINS = 0.3f;

    /** Two letters begin half of all titles. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final float TOGETHER = 1.5f;

    private final Wanted wanted;
    private final List<String> languages;

    private BuildQuery(Wanted wanted, List<String> languages) {
        this.wanted = wanted;
        this.languages = languages;
    }

    /** The query over texts in these languages, without filters. */
    static Query of(Wanted wanted, List<String> languages) {
        if (wanted.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (wanted.isMeaningless()) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        return new BuildQuery(wanted, languages).build();
    }

    private Query build() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Word> words = meaningful(wanted.words());
        if (!words.isEmpty()) {
            query.add(words(words), Occur.MUST);
        } else if (wanted.phrases().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        for (String phrase : wanted.phrases()) {
            query.add(exactly(phrase), Occur.MUST);
            query.add(anywhere(phrase), Occur.SHOULD);
        }
        for (String phrase : wanted.excluded()) {
            query.add(exactly(phrase), Occur.MUST_NOT);
        }
        new AddClauses(languages, this::anywhere, BuildQuery::exactly).to(query, wanted);
        name(query);
        return query.build();
    }

    /** Words that say what it is about; all of them where none does. */
    static List<Word> meaningful(List<Word> words) {
        List<Word> meaningful = words.stream()
                .filter(word -> !Fields.terms(Fields.ALL, word.text()).stream().allMatch(StopWords::has))
                .toList();
        return meaningful.isEmpty() ? words : meaningful;
    }

    private Query words(List<Word> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(word.equals(wanted.words().getLast()) ? begun(word.text()) : anywhere(word.text()), Occur.SHOULD);
        }
        // Of a few words one is enough; of a long sentence a page should meet two, or it is found by accident.
        query.setMinimumNumberShouldMatch(words.size() <= 5 ? 1 : 2);
        return query.build();
    }

    /** A word, or words typed as one, by its best field. */
    private Query anywhere(String text) {
        return new DisjunctionMaxQuery(fields(text), TIE);
    }

    /** The last word, which may not be finished: a title with a word that begins so is better than nothing. */
    private Query begun(String text) {
        List<Query> fields = fields(text);
        List<String> terms = Fields.terms(Fields.TITLE, text);
        if (terms.size() == 1 && terms.getFirst().length() >= SHORTEST_BEGINNING) {
            fields.add(constant(new PrefixQuery(new Term(Fields.TITLE, terms.getFirst())), BEGINS));
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private List<Query> fields(String text) {
        List<Query> fields = new ArrayList<>();
        WHOLE.forEach(one -> in(fields, one.field(), text, one.weight()));
        for (String language : languages) {
            STEMMED.forEach(one -> in(fields, Fields.in(one.field(), language), text, one.weight()));
        }
        return fields;
    }

    private static void in(List<Query> fields, String field, String text, float weight) {
        List<String> terms = Fields.terms(field, text);
        if (!terms.isEmpty()) {
            fields.add(new BoostQuery(phrase(field, terms), weight));
        }
    }

    private static Query exactly(String text) {
        return phrase(Fields.ALL, Fields.terms(Fields.ALL, text));
    }

    private static Query phrase(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** The page whose title this is comes first; one that says these words in this order comes sooner. */
    private void name(BooleanQuery.Builder query) {
        String name = Fields.name(wanted.prose());
        if (name.isEmpty()) {
            return;
        }
        query.add(constant(new TermQuery(new Term(Fields.NAME, name)), SAME_TITLE), Occur.SHOULD);
        query.add(constant(new TermQuery(new Term(Fields.OTHER_NAME, name)), SAME_ALIAS), Occur.SHOULD);
        List<String> terms = Fields.terms(Fields.TITLE, wanted.prose());
        if (terms.size() > 1 && terms.size() <= 8) {
            query.add(new BoostQuery(phrase(Fields.ALL, terms), TOGETHER), Occur.SHOULD);
        }
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
