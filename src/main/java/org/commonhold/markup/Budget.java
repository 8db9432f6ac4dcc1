package org.commonhold.markup;

import java.time.Duration;

/** What one reading or one rendering may still cost: time, and how many pieces of text it may hold. */
final class Budget {

    /** Paragraphs, headings and table cells in one text; a long page has some hundreds. */
    static final int MAX_PARTS = 60_000;

    private final long end;
    private int parts;

    private Budget(long end) {
        this.end = end;
    }

    static Budget start(Duration duration) {
        return new Budget(System.nanoTime() + duration.toNanos());
    }

    /** To be called wherever work can repeat. */
    void check() {
        // Compared by difference because the nanosecond clock may wrap.
        if (System.nanoTime() - end > 0) {
            throw new TooComplex(TooComplex.Reason.TOO_SLOW);
        }
    }

    /** To be called for each piece of text that is parsed on its own. */
    void part() {
        check();
        if (++parts > MAX_PARTS) {
            throw new TooComplex(TooComplex.Reason.TOO_MANY_PARTS);
        }
    }
}
