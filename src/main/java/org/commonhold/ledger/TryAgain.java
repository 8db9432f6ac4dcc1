package org.commonhold.ledger;

/**
 * Thrown inside a write that finds, after it took its locks, that what it had read before has changed meanwhile. The
 * write is rolled back and tried again, as for a deadlock.
 */
public final class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TryAgain(String what) {
        super(what);
    }
}
