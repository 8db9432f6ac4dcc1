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

    /** One that came up and died again is waited for no longer than this: people are at the door. */
    private static final Duration LONGEST_PAUSE_OF_ONE_THAT_STARTS = Duration.ofSeconds(1);

    /** A server that has lived so long died of something new. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Object starting = new Object();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("database keeper").unstarted(this);

    private Duration pause = Duration.ZERO;
    private boolean starts = true;
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
                pause = nextPause(pause, starts, Duration.ofNanos(System.nanoTime() - startedAt));
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
            starts = true;
            LOG.warnf(
                    "The database server is back after %d ms",
                    Duration.ofNanos(System.nanoTime() - startedAt).toMillis());
        } catch (ServerFailure e) {
            starts = false;
            LOG.errorf("%s It will be tried again.", e.getMessage());
        }
    }

    /**
     * None after a server that had lived for a while; else twice the last one, which stays short where the server at least
     * starts: what kills it may be over, and each second of waiting is one in which nobody can save.
     *
     * @param starts whether the last start succeeded
     * @param sinceStart how long ago the last start began
     */
    static Duration nextPause(Duration pause, boolean starts, Duration sinceStart) {
        if (starts && sinceStart.compareTo(SETTLED.plus(pause)) > 0) {
            return Duration.ZERO;
        }
        Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        Duration longest = starts ? LONGEST_PAUSE_OF_ONE_THAT_STARTS : LONGEST_PAUSE;
        return doubled.compareTo(longest) > 0 ? longest : doubled;
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
