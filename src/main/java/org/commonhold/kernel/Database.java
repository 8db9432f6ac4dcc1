package org.commonhold.kernel;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers, and what is done while it does not: nobody waits for it, what this node keeps of it is
 * shown with its age, and what has to be written is refused. Implemented by ledger, which looks several times a second.
 */
public interface Database {

    /** Since when it has not answered; null while it does. */
    @Nullable
    Instant awaySince();

    /** Whether it does not answer now. */
    default boolean isAway() {
        return awaySince() != null;
    }

    /** Up to when what this node keeps of it is known to be complete: its copies are as old as that. */
    Instant keptUpTo();

    /** Whether something failed because the database was away, was going away or had no connection to give. */
    boolean isBlamedFor(Throwable failure);

    /**
     * Asks the database; where it is away, or fails to answer meanwhile, does the other thing instead. Inside another
     * {@code ask} it fails, so that the outer one does its other thing: what is shown comes from one place as a whole.
     *
     * @param asking may have run in part before {@code otherwise} runs
     */
    <T> T ask(Supplier<T> asking, Supplier<T> otherwise);
}
