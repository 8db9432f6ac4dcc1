package org.commonhold.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The loop of one follower: take what came, else sleep until a write wakes it or the poll is due. */
final class FollowLedger implements Runnable {

    private static final Logger LOG = Logger.getLogger(FollowLedger.class);

    private static final int BATCH = 200;

    /** Another node's writes wake nobody here, so look twice a second (DESIGN section 1.4). */
    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * Entries that come one by one are taken together: what a follower does for one it does for ten, and a search index
     * that began a new part for each of many saves would keep a processor busy with joining them.
     */
    private static final Duration GATHER = Duration.ofMillis(100);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Follower follower;
    private final ReadEntries reading;
    private final Supplier<Instant> clock;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private long applied = System.nanoTime() - GATHER.toNanos();
    private volatile boolean stopping;
    private volatile @Nullable String trouble;

    /** When there was last nothing more to take; null for never yet. */
    private volatile @Nullable Instant caughtUpAt;

    FollowLedger(Follower follower, ReadEntries reading, Supplier<Instant> clock) {
        this.follower = follower;
        this.reading = reading;
        this.clock = clock;
        this.thread = new Thread(this, "follower-" + follower.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake() {
        signal.release();
    }

    /** Lets the entries under way finish, then ends the loop. */
    void stop() {
        stopping = true;
        wake();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Nullable
    Instant caughtUpAt() {
        return caughtUpAt;
    }

    FollowerStatus status(long head) {
        long position = follower.position();
        return new FollowerStatus(follower.name(), position, Math.max(0, head - position), trouble);
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                boolean caughtUp = step();
                trouble = null;
                if (caughtUp) {
                    rest(POLL);
                    gather();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (UnknownEvent e) {
                trouble = e.getMessage();
                LOG.errorf("Follower %s has stopped: %s. Update Commonhold.", follower.name(), e.getMessage());
                return;
            } catch (RuntimeException | Error e) {
                // An error too, such as a stack that one text overflowed: a follower that died silently would be late
                // for ever.
                if (trouble == null && !ConnectionLost.isCauseOf(e)) {
                    LOG.errorf(e, "Follower %s failed and will try again", follower.name());
                }
                trouble = String.valueOf(e.getMessage());
                rest(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private boolean step() {
        Instant asked = clock.get();
        List<Entry> entries = reading.after(follower.position(), BATCH);
        if (entries.isEmpty()) {
            caughtUpAt = asked;
            return true;
        }
        follower.apply(entries);
        applied = System.nanoTime();
        return entries.size() < BATCH;
    }

    /** Lets some time pass since the last entries were taken; none where they were taken long ago. */
    private void gather() throws InterruptedException {
        long left = GATHER.toNanos() - (System.nanoTime() - applied);
        if (left > 0 && !stopping) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private void rest(Duration time) {
        try {
            if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
