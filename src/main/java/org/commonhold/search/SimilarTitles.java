package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.commonhold.search.SearchResults.Hit;
import org.jboss.logging.Logger;

/** What somebody may have meant whose address leads nowhere: titles with the same words, or nearly the same. */
final class SimilarTitles {

    private static final Logger LOG = Logger.getLogger(SimilarTitles.class);

    private static final int MOST = 20;
    private static final int WORDS = 8;
    private static final int LONGEST_WORD = 40;

    private final LiveIndex live;
    private final LanguagesInUse languagesInUse;
    private final TimeLimit timeLimit;

    SimilarTitles(LiveIndex live, LanguagesInUse languagesInUse, TimeLimit timeLimit) {
        this.live = live;
        this.languagesInUse = languagesInUse;
        this.timeLimit = timeLimit;
    }

    List<Hit> similar(String words, int limit) {
        Set<String> meant = meaningful(Fields.terms(Fields.cut(words, SearchQuery.MAX_TEXT)));
        if (meant.isEmpty() || limit < 1) {
            return List.of();
        }
        try {
            return live.read(held -> hits(held, meant, Math.min(limit, MOST)));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("Similar titles cannot be found: %s", e.getMessage());
            return List.of();
        }
    }

    private static Set<String> meaningful(List<String> words) {
        Set<String> meaningful = words.stream()
                .filter(word -> FunctionWords.languages(word).isEmpty())
                .limit(WORDS)
                .collect(Collectors.toSet());
        return meaningful.isEmpty() ? words.stream().limit(WORDS).collect(Collectors.toSet()) : meaningful;
    }

    private List<Hit> hits(IndexSearcher held, Set<String> words, int limit) throws IOException {
        IndexSearcher searcher = TimeLimit.searcher(held.getIndexReader(), timeLimit.start());
        List<String> languages = languagesInUse.of(searcher.getIndexReader());
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(word(word, languages), Occur.SHOULD));
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(any.build(), limit, Orders.BEST).scoreDocs) {
            hits.add(Found.read(stored, hit.doc).plain());
        }
        return hits;
    }

    private static Query word(String word, List<String> languages) {
        List<Query> ways = new ArrayList<>();
        for (String field : List.of(Fields.TITLE, Fields.ALIASES)) {
            ways.add(new BoostQuery(new TermQuery(new Term(field, word)), 2));
            if (word.length() >= 4 && word.length() <= LONGEST_WORD) {
                ways.add(new FuzzyQuery(new Term(field, word), word.length() < 7 ? 1 : 2, 0, 20, true));
            }
        }
        languages.stream()
                .flatMap(language -> Fields.terms(Languages.stemming(language), word).stream())
                .map(stem -> new Term(Fields.stems(Fields.TITLE), stem))
                .distinct()
                .forEach(term -> ways.add(new BoostQuery(new TermQuery(term), 1.5f)));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }
}
