package org.commonhold.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread that keeps the index in order: it mends, commits, tidies and rebuilds without being asked. */
final class KeepIndex implements Runnable {

    private static final Logger LOG = Logger.getLogger(KeepIndex.class);

    private static final long ROUND_MILLIS = 500;
    private static final long STOP_WITHIN_MILLIS = 10_000;

    private final LiveIndex live;
    private final RebuildIndex rebuilding;
    private final Runnable first;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "search-keeper");
    private boolean complained;

    KeepIndex(LiveIndex live, RebuildIndex rebuilding, Runnable first) {
        this.live = live;
        this.rebuilding = rebuilding;
        this.first = first;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the thread at its next step; it is never interrupted, because that would close the files it writes. */
    void stop() {
        rebuilding.stop();
        stopping.countDown();
        try {
            thread.join(STOP_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        first.run();
        do {
            if (live.tend()) {
                rebuild();
            }
        } while (rest());
    }

    private void rebuild() {
        try {
            rebuilding.run();
            complained = false;
        } catch (RuntimeException e) {
            // The database may not be up yet; it is tried again each round, and said once.
            if (!complained) {
                LOG.warnf("The search index cannot be built yet: %s", e.getMessage());
            }
            complained = true;
        }
    }

    private boolean rest() {
        try {
            return !stopping.await(ROUND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
