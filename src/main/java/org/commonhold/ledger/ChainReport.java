package org.commonhold.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the ledger found.
 *
 * @param entries how many entries hold
 * @param brokenAt the number of the first entry that does not, or 0
 * @param problem what is wrong with it, or null where the whole chain holds
 */
public record ChainReport(
        long entries, long brokenAt, @Nullable String problem) {

    /** Whether the whole chain holds. */
    public boolean holds() {
        return problem == null;
    }
}
