package org.commonhold.markup;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What one reading or one rendering may still cost: time, and how many pieces of text it may hold. Time is that which the
 * processor spent on it, so that a busy machine refuses no text that a quiet one takes; only far beyond that the clock on
 * the wall counts.
 */
final class Budget {

    /** Paragraphs, headings and table cells in one text; a long page has some hundreds. */
    static final int MAX_PARTS = 60_000;

    /** How much longer than its own work a reading may take on a busy machine. */
    private static final int PATIENCE = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long nanos;
    private final long wall = System.nanoTime();
    private final long processor = THREADS.getCurrentThreadCpuTime();
    private long askAgain;
    private int parts;

    private Budget(long nanos) {
        this.nanos = nanos;
        this.askAgain = nanos;
    }

    static Budget start(Duration duration) {
        return new Budget(duration.toNanos());
    }

    /** To be called wherever work can repeat, on the thread that began. */
    void check() {
        long passed = System.nanoTime() - wall;
        if (passed < askAgain) {
            return; // less time passed than may be spent: no need to ask the system, which costs more
        }
        long spent = THREADS.getCurrentThreadCpuTime() - processor;
        if (spent >= nanos || passed >= PATIENCE * nanos) {
            throw new TooComplex(TooComplex.Reason.TOO_SLOW);
        }
        askAgain = passed + (nanos - spent);
    }

    /** To be called for each piece of text that is parsed on its own. */
    void part() {
        check();
        if (++parts > MAX_PARTS) {
            throw new TooComplex(TooComplex.Reason.TOO_MANY_PARTS);
        }
    }
}
