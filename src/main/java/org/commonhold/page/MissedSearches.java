package org.commonhold.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonhold.kernel.Caller;

/**
 * Counts who looked for what in vain, in memory alone: when the process ends, or the key by which callers are told apart
 * does, all of it is forgotten. Bounded in every direction, so that no flood makes it grow.
 */
final class MissedSearches {

    /** Different searches that are being counted; the one asked longest ago makes room. */
    private static final int SEARCHES = 5_000;

    /** Different searches that count of one caller: more are a program's. */
    private static final int OF_ONE_CALLER = 50;

    private static final int CALLERS = 20_000;

    /** What is asked, as it was typed first, and by whom. */
    private record Asked(QuestionWords words, Set<String> callers) {}

    private final Map<String, Asked> searches = bounded(SEARCHES);
    private final Map<String, Integer> counted = bounded(CALLERS);
    private long key;

    /**
     * Somebody found nothing.
     *
     * @param enough how many different callers make it a question
     * @return the words, once so many have asked, each time one more does
     */
    synchronized Optional<QuestionWords> missed(QuestionWords words, Caller caller, int enough) {
        if (caller.key() != key) {
            searches.clear();
            counted.clear();
            key = caller.key();
        }
        Asked known = searches.get(words.key());
        Asked asked = known == null ? new Asked(words, new HashSet<>()) : known;
        if (asked.callers().size() < enough && !asked.callers().contains(caller.hash())) {
            if (counted.merge(caller.hash(), 1, Integer::sum) > OF_ONE_CALLER) {
                return Optional.empty(); // what does not count makes nobody else's search be forgotten either
            }
            asked.callers().add(caller.hash());
            searches.put(words.key(), asked);
        }
        return asked.callers().size() >= enough ? Optional.of(asked.words()) : Optional.empty();
    }

    /** It is on the board by now, or must not come there. */
    synchronized void settled(QuestionWords words) {
        searches.remove(words.key());
    }

    private static <V> Map<String, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
