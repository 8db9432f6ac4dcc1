package org.commonhold.search;

import java.time.Instant;
import java.util.Locale;

/**
 * When an index was last built anew, as this machine's files tell.
 *
 * @param at when that began
 * @param millis how long it took
 * @param texts how many there were
 * @param why what was wrong with the one before it, or that it was asked for
 */
public record Rebuilt(Instant at, long millis, long texts, String why) {

    /** How long it took in seconds, with one decimal, as people read it. */
    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", millis / 1e3);
    }
}
