package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonhold.kernel.Slug;

/**
 * Lets those who save one page on this node come one after the other, in the order of their coming. It saves work, and it
 * is not what keeps a save whole: that is done by the locks and by looking at the head again inside the write. Without it
 * many writers on one page would each merge against a head that is gone by the time they are done, and would hold every
 * connection while they wait for one row.
 */
@ApplicationScoped
class Turns {

    private static final int LANES = 256;

    /** Whoever has waited so long goes on out of turn. */
    private static final int PATIENCE_SECONDS = 3;

    private final ReentrantLock[] lanes =
            Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toArray(ReentrantLock[]::new);

    <T> T on(Slug page, Supplier<T> work) {
        ReentrantLock lane = lanes[Math.floorMod(page.hashCode(), LANES)];
        boolean mine = false;
        try {
            mine = lane.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            return work.get();
        } finally {
            if (mine) {
                lane.unlock();
            }
        }
    }
}
