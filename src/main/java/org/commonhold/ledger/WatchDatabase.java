package org.commonhold.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.DatabaseAway;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.TooBusy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows whether the database is there. A thread of its own looks four times a second, and at once when
 * a request finds that something is wrong; so a request waits for it at most as long as that takes to tell, and none after
 * that. When the database has gone, what waits for it is cut off; when it is back, the pool is cleared first of what was
 * cut, and the followers are woken.
 */
@ApplicationScoped
@Unremovable
class WatchDatabase implements Database, Runnable {

    private static final Logger LOG = Logger.getLogger(WatchDatabase.class);

    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration CLEARED_WITHIN = Duration.ofSeconds(2);
    private static final Duration JUST_BACK = Duration.ofSeconds(2);

    /** Two looks at a database that does not answer. */
    private static final Duration LOOK_TAKES = Duration.ofMillis(1_500);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    /** Set where this thread is inside {@link #ask}. */
    private static final ThreadLocal<@Nullable Boolean> ASKING = new ThreadLocal<>();

    /** How long the pool lets anybody wait for a connection while there is none to be had; none at all means for ever. */
    private static final Duration NOT_AT_ALL = Duration.ofMillis(20);

    private final ProbeDatabase probe;
    private final OpenConnections connections;
    private final AgroalDataSource pool;
    private final RunFollowers followers;
    private final Clock clock;
    private final Duration usualWait;
    private final Semaphore suspicion = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("database watch").unstarted(this);
    private volatile @Nullable Instant awaySince;
    private volatile long backAt = System.nanoTime() - JUST_BACK.toNanos();
    private volatile boolean stopping;

    private final Object looking = new Object();
    private long looks;

    WatchDatabase(
            ProbeDatabase probe,
            OpenConnections connections,
            AgroalDataSource pool,
            RunFollowers followers,
            Clock clock) {
        this.probe = probe;
        this.connections = connections;
        this.pool = pool;
        this.followers = followers;
        this.clock = clock;
        this.usualWait = pool.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
    }

    void start(@Observes @Priority(5) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        suspicion.release();
        thread.join(STOP_WITHIN);
    }

    @Override
    public @Nullable Instant awaySince() {
        return awaySince;
    }

    @Override
    public Instant keptUpTo() {
        Instant caughtUp = followers.caughtUpAt();
        Instant away = awaySince;
        return away == null || caughtUp.isBefore(away) ? caughtUp : away;
    }

    @Override
    public <T> T ask(Supplier<T> asking, Supplier<T> otherwise) {
        if (ASKING.get() != null) {
            refuseWhileAway();
            return asking.get(); // whoever asked first has one answer for the whole
        }
        if (isAway()) {
            return otherwise.get();
        }
        ASKING.set(true);
        try {
            return asking.get();
        } catch (RuntimeException e) {
            if (!isBlamedFor(e)) {
                throw e;
            }
            suspicion.release();
            LOG.debug("taken from what this node keeps", e);
        } finally {
            ASKING.remove();
        }
        return otherwise.get();
    }

    private void refuseWhileAway() {
        if (isAway()) {
            throw new DatabaseAway();
        }
    }

    /**
     * What fails while the database is away, or just when it comes back, fails for that, in whatever words: a statement
     * that was cut in the middle has many. So something unexpected is worth a look at the database.
     */
    @Override
    public boolean isBlamedFor(Throwable failure) {
        if (ConnectionLost.isCauseOf(failure) || isAway()) {
            return true;
        }
        boolean isAnswer = failure instanceof NoSuchThing || failure instanceof TooBusy;
        return !isAnswer && (System.nanoTime() - backAt < JUST_BACK.toNanos() || isAwayAtAnotherLook());
    }

    private boolean isAwayAtAnotherLook() {
        long until = System.nanoTime() + LOOK_TAKES.toNanos();
        try {
            synchronized (looking) {
                long wanted = looks + 2; // the look under way may have begun before the failure
                suspicion.release();
                for (long left = LOOK_TAKES.toMillis(); looks < wanted && left > 0; ) {
                    looking.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isAway();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                note(probe.answers());
                synchronized (looking) {
                    looks++;
                    looking.notifyAll();
                }
                if (suspicion.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    suspicion.drainPermits();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                LOG.error("The database cannot be watched", e);
            }
        }
        probe.close();
    }

    private void note(boolean answers) throws InterruptedException {
        Instant since = awaySince;
        if (!answers && since == null) {
            awaySince = clock.now();
            waitForConnections(NOT_AT_ALL); // whoever is on the way there already
            connections.cut();
            // Not ALL: the pool may come to it only when the database is back, and would cut off those who came then.
            pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
            LOG.warn("The database does not answer: pages are shown as they are kept here, and nothing can be saved");
        } else if (answers && since != null) {
            clear();
            waitForConnections(usualWait);
            backAt = System.nanoTime();
            awaySince = null;
            followers.wake();
            LOG.warnf(
                    "The database answers again after %d ms",
                    Duration.between(since, clock.now()).toMillis());
        }
    }

    private void waitForConnections(Duration atMost) {
        pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(atMost);
    }

    /** Rids the pool of what was cut or broke meanwhile, so that nobody is given it. */
    private void clear() throws InterruptedException {
        pool.flush(AgroalDataSource.FlushMode.INVALID);
        long until = System.nanoTime() + CLEARED_WITHIN.toNanos();
        while (connections.holdsDead() && System.nanoTime() < until) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
