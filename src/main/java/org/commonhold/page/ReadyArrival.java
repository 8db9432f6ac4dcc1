package org.commonhold.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An arrival that has been read, checked and rendered once, outside any transaction. */
public final class ReadyArrival {

    private final Arrival arrival;
    private final List<PreparedPage> versions;
    private final Arrived.@Nullable Invalid invalid;

    ReadyArrival(Arrival arrival, List<PreparedPage> versions, Arrived.@Nullable Invalid invalid) {
        this.arrival = arrival;
        this.versions = versions;
        this.invalid = invalid;
    }

    /** What is wrong with it; empty where it can be published. */
    public Optional<Arrived.Invalid> invalid() {
        return Optional.ofNullable(invalid);
    }

    /** Whether a page begins with it. */
    public boolean isNew() {
        return arrival.base() == null;
    }

    /** How many names its last version links to, each of which may cost a lock. */
    public int links() {
        return versions.isEmpty() ? 0 : versions.getLast().links().size();
    }

    Arrival arrival() {
        return arrival;
    }

    List<PreparedPage> versions() {
        return versions;
    }
}
