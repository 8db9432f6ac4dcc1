package org.commonhold.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How a follower stands.
 *
 * @param behind entries that it has still to take
 * @param trouble why it is not getting on, or null where all is well
 */
public record FollowerStatus(
        String name, long position, long behind, @Nullable String trouble) {}
