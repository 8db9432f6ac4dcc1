package org.commonhold.ledger;

import java.time.Instant;

/**
 * Where the ledger ends.
 *
 * @param position the number of its last entry; 0 for an empty ledger
 * @param at when that was written; 1970 for an empty ledger
 */
public record Head(long position, Instant at) {}
