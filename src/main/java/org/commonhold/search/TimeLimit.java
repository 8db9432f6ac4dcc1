package org.commonhold.search;

import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;

/** How long a search may take (SAFETY row 27). */
record TimeLimit(Duration atMost) {

    /** What people get; tests that look at answers on a busy machine allow more. */
    static final TimeLimit USUAL = new TimeLimit(Duration.ofMillis(200));

    QueryTimeout start() {
        return new QueryTimeoutImpl(atMost.toMillis());
    }

    /** A searcher for one request, which stops when the time is over. The shared one serves others, so it has no limit. */
    static IndexSearcher searcher(IndexReader reader, QueryTimeout limit) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Weights.SIMILARITY);
        searcher.setTimeout(limit);
        return searcher;
    }
}
