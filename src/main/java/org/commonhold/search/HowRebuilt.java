package org.commonhold.search;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down in an index's commit when it was built anew, and reads it back. */
final class HowRebuilt {

    private HowRebuilt() {}

    static String write(Rebuilt how) {
        return how.at() + " " + how.millis() + " " + how.texts() + " " + how.why();
    }

    /** What {@link #write} wrote; null for anything else. */
    static @Nullable Rebuilt read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(" ", 4);
        try {
            return parts.length < 4
                    ? null
                    : new Rebuilt(
                            Instant.parse(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
