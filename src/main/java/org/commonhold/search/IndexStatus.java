package org.commonhold.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param documents how many subjects can be found
 * @param position the ledger position that it holds
 * @param rebuilding whether a rebuild is running
 * @param repaired what was found wrong since the start and mended by itself, or null
 * @param bytes how much of the disk it takes
 * @param rebuilt when it was last built anew, or null where it never was
 * @param meant of how many texts the meaning is known, or null where search ranks by words alone
 */
public record IndexStatus(
        long documents,
        long position,
        boolean rebuilding,
        @Nullable String repaired,
        long bytes,
        @Nullable Rebuilt rebuilt,
        @Nullable Integer meant) {

    /** How much of the disk it takes in megabytes, with one decimal, as people read it. */
    public String megabytes() {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    /** How many entries of the ledger it has yet to take. */
    public long behind(long head) {
        return Math.max(0, head - position);
    }
}
