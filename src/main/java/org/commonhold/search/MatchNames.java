package org.commonhold.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The page whose name all of this is, those whose names begin so, those with a word that begins like the last one.
 *
 * @param name what was typed, as a name; empty where it cannot be one
 * @param last the last word
 */
record MatchNames(String name, String last) {

    /** Two letters begin half of all titles. */
    private static final int SHORTEST_BEGINNING = 3;

    static MatchNames of(Wanted wanted) {
        List<String> last = wanted.words().isEmpty()
                ? List.of()
                : Fields.terms(wanted.words().getLast().text());
        return new MatchNames(Fields.name(wanted.prose()), last.isEmpty() ? "" : last.getLast());
    }

    void same(BooleanQuery.Builder any) {
        if (!name.isEmpty()) {
            any.add(constant(new TermQuery(new Term(Fields.NAME, name)), Weights.SAME_TITLE), Occur.SHOULD);
            any.add(constant(new TermQuery(new Term(Fields.OTHER_NAME, name)), Weights.SAME_ALIAS), Occur.SHOULD);
        }
    }

    void begun(BooleanQuery.Builder any) {
        if (name.length() >= SHORTEST_BEGINNING) {
            any.add(constant(new PrefixQuery(new Term(Fields.NAME, name)), Weights.TITLE_BEGINS), Occur.SHOULD);
            any.add(constant(new PrefixQuery(new Term(Fields.OTHER_NAME, name)), Weights.ALIAS_BEGINS), Occur.SHOULD);
        }
        if (last.length() >= SHORTEST_BEGINNING) {
            any.add(constant(new PrefixQuery(new Term(Fields.TITLE, last)), Weights.WORD_BEGINS), Occur.SHOULD);
        }
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
