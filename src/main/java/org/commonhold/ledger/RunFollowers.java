package org.commonhold.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one thread for each follower of this node. */
@ApplicationScoped
class RunFollowers {

    private final ReadEntries reading;
    private final Map<String, FollowLedger> running = new ConcurrentHashMap<>();

    RunFollowers(ReadEntries reading) {
        this.reading = reading;
    }

    void start(Follower follower) {
        FollowLedger loop = new FollowLedger(follower, reading);
        if (running.putIfAbsent(follower.name(), loop) != null) {
            throw new IllegalStateException("followed twice: " + follower.name());
        }
        loop.start();
    }

    void wake() {
        running.values().forEach(FollowLedger::wake);
    }

    List<FollowerStatus> status() {
        long head = reading.head();
        return running.values().stream()
                .map(loop -> loop.status(head))
                .sorted(Comparator.comparing(FollowerStatus::name))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        running.values().forEach(FollowLedger::stop);
    }
}
