package org.commonhold.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * How long a search may work (SAFETY row 27). Where the machine is busy with other things, waiting for its turn is no
 * fault of the query: the search may last {@link #PATIENCE} times as long, rather than find nothing.
 */
record TimeLimit(Duration atMost) {

    /** What people get; tests that look at answers on a busy machine allow more. */
    static final TimeLimit USUAL = new TimeLimit(Duration.ofMillis(200));

    static final int PATIENCE = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Begins to count, for a search that runs in the thread that asks. */
    QueryTimeout start() {
        return new Running(atMost.toNanos(), System.nanoTime(), THREADS.getCurrentThreadCpuTime());
    }

    /** A searcher for one request, which stops when the time is over. The shared one serves others, so it has no limit. */
    static IndexSearcher searcher(IndexReader reader, QueryTimeout limit) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Weights.SIMILARITY);
        searcher.setTimeout(limit);
        return searcher;
    }

    private record Running(long atMost, long begun, long workedBefore) implements QueryTimeout {

        /** The processor's time is asked for only when the clock's is over, because asking costs a system call. */
        @Override
        public boolean shouldExit() {
            long lasted = System.nanoTime() - begun;
            return lasted >= atMost
                    && (lasted >= PATIENCE * atMost || THREADS.getCurrentThreadCpuTime() - workedBefore >= atMost);
        }
    }
}
