package org.commonhold.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;

/** How long a search may take (SAFETY row 27). */
final class TimeLimit {

    private static final long MILLIS = 200;

    private TimeLimit() {}

    static QueryTimeout start() {
        return new QueryTimeoutImpl(MILLIS);
    }

    /** A searcher for one request, which stops when the time is over. */
    static IndexSearcher searcher(IndexReader reader, QueryTimeout limit) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(OpenIndex.SIMILARITY);
        searcher.setTimeout(limit);
        return searcher;
    }
}
