package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jboss.logging.Logger;

/** Titles for a word that is still being typed: those that begin so, then those with a word that begins so. */
final class SuggestTitles {

    private static final Logger LOG = Logger.getLogger(SuggestTitles.class);

    private static final int MOST = 20;
    private static final int LONGEST = 80;
    private static final int WORDS = 8;

    private final LiveIndex live;
    private final TimeLimit timeLimit;

    SuggestTitles(LiveIndex live, TimeLimit timeLimit) {
        this.live = live;
        this.timeLimit = timeLimit;
    }

    List<Suggestion> suggest(String prefix, int limit) {
        List<String> words = Fields.terms(Fields.cut(prefix, LONGEST));
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        try {
            return live.read(held -> titles(held, query(words), Math.min(limit, MOST)));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("Suggestions cannot be made: %s", e.getMessage());
            return List.of();
        }
    }

    private static Query query(List<String> words) {
        String begins = String.join(" ", words);
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(constant(new TermQuery(new Term(Fields.NAME, begins)), 8), Occur.SHOULD)
                .add(constant(new PrefixQuery(new Term(Fields.NAME, begins)), 4), Occur.SHOULD)
                .add(constant(new PrefixQuery(new Term(Fields.OTHER_NAME, begins)), 2), Occur.SHOULD);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.stream()
                .limit(WORDS)
                .forEach(word -> all.add(new PrefixQuery(new Term(Fields.TITLE, word)), Occur.FILTER));
        return any.add(constant(all.build(), 1), Occur.SHOULD).build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private List<Suggestion> titles(IndexSearcher held, Query query, int limit) throws IOException {
        IndexSearcher searcher = TimeLimit.searcher(held.getIndexReader(), timeLimit.start());
        StoredFields stored = searcher.storedFields();
        List<Suggestion> titles = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, Orders.BEST_BY_TITLE).scoreDocs) {
            Found found = Found.read(stored, hit.doc);
            titles.add(new Suggestion(found.slug(), found.title(), found.kind()));
        }
        return titles;
    }
}
