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

    /** How many the caller has kept on this day. */
    synchronized int by(Caller caller, long today) {
        if (today != day || kept.size() >= CALLERS) {
            kept.clear();
            day = today;
        }
        return kept.getOrDefault(who(caller), 0);
    }

    synchronized void oneMore(Caller caller) {
        kept.merge(who(caller), 1, Integer::sum);
    }

    private static String who(Caller caller) {
        return caller.key() + " " + caller.hash();
    }
}
