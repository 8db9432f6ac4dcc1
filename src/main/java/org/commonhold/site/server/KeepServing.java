package org.commonhold.site.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The thread that starts our database server again when it has died: killed by the system for its memory, by mistake, or
 * by a fault of its own. Its files are written through, so it comes back with everything it ever confirmed. A server
 * that cannot start, for want of disk space perhaps, is tried at growing pauses for as long as the site is up.
 */
final class KeepServing implements Runnable {

    private static final Logger LOG = Logger.getLogger(KeepServing.class);

    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A server that dies sooner than this after its start counts as not started. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Object starting = new Object();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("database keeper").unstarted(this);

    private Duration pause = Duration.ZERO;
    private long startedAt = System.nanoTime() - SETTLED.toNanos();

    KeepServing(EmbeddedPostgres server) {
        this.server = server;
    }

    void start() {
        thread.start();
    }

    /** Ends keeping; an attempt under way is waited for, so that nothing starts a server after this. */
    void stop() {
        stopping.countDown();
        synchronized (starting) {
            LOG.debug("the database server is no longer kept");
        }
    }

    @Override
    public void run() {
        while (!rests(ROUND)) {
            // Twice, since stopping a server that only seemed to be gone would cut everybody off.
            if (isGone() && !rests(ROUND) && isGone()) {
                pause = nextPause();
                if (!rests(pause)) {
                    startAgain();
                }
            }
        }
    }

    private void startAgain() {
        synchronized (starting) {
            if (stopping.getCount() > 0) {
                tryToStart();
            }
        }
    }

    private void tryToStart() {
        try {
            LOG.warn("The database server has ended and is being started again");
            startedAt = System.nanoTime();
            server.startAgain();
            LOG.warnf(
                    "The database server is back after %d ms",
                    Duration.ofNanos(System.nanoTime() - startedAt).toMillis());
        } catch (ServerFailure e) {
            LOG.errorf("%s It will be tried again.", e.getMessage());
        }
    }

    /** None after a server that had served for a while; else twice the last one. */
    private Duration nextPause() {
        if (System.nanoTime() - startedAt > SETTLED.toNanos() + pause.toNanos()) {
            return Duration.ZERO;
        }
        Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private boolean isGone() {
        try {
            return !server.isThere();
        } catch (IOException e) {
            LOG.debug("cannot tell whether the database server runs", e);
            return false;
        }
    }

    /** Whether it is time to end. */
    private boolean rests(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
