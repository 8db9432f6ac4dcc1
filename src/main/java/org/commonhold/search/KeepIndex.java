package org.commonhold.search;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread that keeps the index in order: it mends, commits, tidies and rebuilds without being asked. */
final class KeepIndex implements Runnable {

    private static final Logger LOG = Logger.getLogger(KeepIndex.class);

    /** Why an index is rebuilt that has nothing wrong. */
    static final String ASKED_FOR = "asked for";

    private static final long ROUND_MILLIS = 500;
    private static final long STOP_WITHIN_MILLIS = 10_000;

    private final LiveIndex live;
    private final RebuildIndex rebuilding;
    private final IndexFolder folder;
    private final Runnable first;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "search-keeper");
    private boolean complained;

    KeepIndex(LiveIndex live, RebuildIndex rebuilding, IndexFolder folder, Runnable first) {
        this.live = live;
        this.folder = folder;
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
            String wrong = live.tend();
            if (wrong != null) {
                rebuild(wrong);
            } else if (folder.isRebuildAsked()) {
                rebuild(ASKED_FOR);
            }
        } while (rest());
    }

    private void rebuild(String why) {
        try {
            boolean asked = folder.isRebuildAsked(); // one that is asked for from now on is another
            rebuilding.run(why);
            if (asked) {
                folder.rebuildDone();
            }
            complained = false;
        } catch (IOException | RuntimeException e) {
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
