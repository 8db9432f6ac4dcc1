package org.commonhold.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The loop of one follower: take what came, else sleep until a write wakes it or the poll is due. */
final class FollowLedger implements Runnable {

    private static final Logger LOG = Logger.getLogger(FollowLedger.class);

    private static final int BATCH = 200;

    /** Another node's writes wake nobody here, so look twice a second (DESIGN section 1.4). */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Follower follower;
    private final ReadEntries reading;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable String trouble;

    FollowLedger(Follower follower, ReadEntries reading) {
        this.follower = follower;
        this.reading = reading;
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
                }
            } catch (UnknownEvent e) {
                trouble = e.getMessage();
                LOG.errorf("Follower %s has stopped: %s. Update Commonhold.", follower.name(), e.getMessage());
                return;
            } catch (RuntimeException | Error e) {
                // An error too, such as a stack that one text overflowed: a follower that died silently would be late
                // for ever.
                if (trouble == null) {
                    LOG.errorf(e, "Follower %s failed and will try again", follower.name());
                }
                trouble = String.valueOf(e.getMessage());
                rest(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private boolean step() {
        List<Entry> entries = reading.after(follower.position(), BATCH);
        if (entries.isEmpty()) {
            return true;
        }
        follower.apply(entries);
        return entries.size() < BATCH;
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
