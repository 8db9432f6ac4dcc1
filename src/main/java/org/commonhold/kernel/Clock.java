package org.commonhold.kernel;

import java.time.Instant;

/**
 * The only clock. In production it follows PostgreSQL's, so that several nodes and a wrong local time agree; tests hand
 * in another. Implemented by ledger.
 */
public interface Clock {

    /** Now, in microseconds. */
    Instant now();
}
