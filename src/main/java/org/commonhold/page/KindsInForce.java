package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Follower;
import org.commonhold.ledger.Ledger;

/** The kinds in force, in memory, kept true by following the ledger. */
@ApplicationScoped
class KindsInForce implements Follower {

    /** @param generation the sum of all versions, which only grows and is the same on every node */
    private record Snapshot(long position, long generation, Map<String, Kind> byName) {}

    private final KindRows rows;
    private final Ledger ledger;
    private volatile Snapshot snapshot = new Snapshot(0, 0, Map.of());

    KindsInForce(KindRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        reload();
        ledger.follow(this);
    }

    final void reload() {
        long position = ledger.head();
        List<KindRow> inForce = QuarkusTransaction.requiringNew().call(rows::inForce);
        long generation = inForce.stream().mapToLong(row -> row.id.version()).sum();
        Map<String, Kind> byName = inForce.stream()
                .map(row -> ReadKind.read(row.definition))
                .collect(Collectors.toMap(Kind::name, Function.identity()));
        snapshot = new Snapshot(position, generation, Map.copyOf(byName));
    }

    List<Kind> all() {
        return snapshot.byName().values().stream()
                .sorted(Comparator.comparingInt(Kind::order).thenComparing(Kind::name))
                .toList();
    }

    /**
     * Counts the changes of kinds that this node has seen. What is rendered is kept under it, because the database may
     * say that a kind has changed a moment before this node has read how.
     */
    long generation() {
        return snapshot.generation();
    }

    Optional<Kind> kind(String name) {
        return Optional.ofNullable(snapshot.byName().get(name));
    }

    @Override
    public String name() {
        return "kinds";
    }

    @Override
    public long position() {
        return snapshot.position();
    }

    @Override
    public void apply(List<Entry> entries) {
        if (entries.stream().anyMatch(entry -> entry.event() instanceof Event.KindTaken)) {
            reload();
        } else {
            snapshot = new Snapshot(entries.getLast().seq(), snapshot.generation(), snapshot.byName());
        }
    }
}
