package org.commonhold.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.commonhold.kernel.Clock;

/** Keeps one thread for each follower of this node. */
@ApplicationScoped
class RunFollowers {

    private final ReadEntries reading;
    private final Clock clock;
    private final Map<String, FollowLedger> running = new ConcurrentHashMap<>();

    RunFollowers(ReadEntries reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    void start(Follower follower) {
        FollowLedger loop = new FollowLedger(follower, reading, clock::now);
        if (running.putIfAbsent(follower.name(), loop) != null) {
            throw new IllegalStateException("followed twice: " + follower.name());
        }
        loop.start();
    }

    void wake() {
        running.values().forEach(FollowLedger::wake);
    }

    /** Up to when every follower had taken all that there was; the epoch where one never had. */
    Instant caughtUpAt() {
        return running.values().stream()
                .map(loop -> Objects.requireNonNullElse(loop.caughtUpAt(), Instant.EPOCH))
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** How they stand against a head of the ledger, which they may have passed by now. */
    List<FollowerStatus> status(long head) {
        return running.values().stream()
                .map(loop -> loop.status(head))
                .sorted(Comparator.comparing(FollowerStatus::name))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        running.values().forEach(FollowLedger::stop);
    }
}
