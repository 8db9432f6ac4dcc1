package org.commonhold.page;

import java.util.HashMap;
import java.util.Map;
import org.commonhold.kernel.Caller;

/** How many searches each caller has kept as questions today, in memory alone. */
final class KeptToday {

    /** One more caller than that makes all of them start anew: a bound, not a rule. */
    private static final int CALLERS = 20_000;

    private final Map<String, Integer> kept = new HashMap<>();
    private long day;

    /** Whether the caller may keep one more on this day, which then counts, also while it is being written down. */
    synchronized boolean take(Caller caller, long today, int most) {
        if (today != day || kept.size() >= CALLERS) {
            kept.clear();
            day = today;
        }
        boolean may = kept.getOrDefault(who(caller), 0) < most;
        if (may) {
            kept.merge(who(caller), 1, Integer::sum);
        }
        return may;
    }

    /** What was taken came to nothing. */
    synchronized void giveBack(Caller caller) {
        kept.computeIfPresent(who(caller), (_, count) -> count > 1 ? count - 1 : null);
    }

    private static String who(Caller caller) {
        return caller.key() + " " + caller.hash();
    }
}
