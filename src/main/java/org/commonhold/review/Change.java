package org.commonhold.review;

import java.time.Instant;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Proposed content on its way to being published, without its words.
 *
 * @param subject what it would change
 * @param base the revision that its author began from, or null where that is not known
 * @param settledAt when it stopped waiting, or null while it waits
 * @param settledBy who settled it, or null while it waits
 * @param became the revision that took words of it, or null where none did
 */
public record Change(
        ChangeId id,
        Subject subject,
        @Nullable RevisionId base,
        Actor author,
        Instant at,
        ChangeState state,
        @Nullable Instant settledAt,
        @Nullable Actor settledBy,
        @Nullable RevisionId became) {

    /** Whether nobody has settled it yet. */
    public boolean isWaiting() {
        return state == ChangeState.PENDING;
    }
}
