package org.commonhold.governance;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhold.kernel.Settings;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Follower;
import org.commonhold.ledger.Ledger;

/**
 * The settings in force, in memory, kept true by following the ledger: another node's decision arrives here as an
 * entry.
 */
@ApplicationScoped
@Unremovable
class SettingsInForce implements Settings, Follower {

    private record Snapshot(long position, Map<String, SettingInForce> byKey) {}

    private final SettingRows rows;
    private final Ledger ledger;
    private volatile Snapshot snapshot = new Snapshot(0, Map.of());

    SettingsInForce(SettingRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        reload();
        ledger.follow(this);
    }

    /** Reads all of them anew, as of no earlier than now. */
    final void reload() {
        long position = ledger.head();
        Map<String, SettingInForce> byKey = QuarkusTransaction.requiringNew()
                .call(() -> rows.inForce().stream()
                        .map(SettingRow::asInForce)
                        .collect(Collectors.toMap(SettingInForce::key, Function.identity())));
        snapshot = new Snapshot(position, Map.copyOf(byKey));
    }

    List<SettingInForce> all() {
        return snapshot.byKey().values().stream()
                .sorted(Comparator.comparing(SettingInForce::key))
                .toList();
    }

    @Override
    public int number(Key key) {
        return Integer.parseInt(text(key));
    }

    @Override
    public String text(Key key) {
        SettingInForce setting = snapshot.byKey().get(key.key());
        if (setting == null) {
            throw new IllegalStateException("the charter has no setting " + key.key());
        }
        return setting.value();
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public long position() {
        return snapshot.position();
    }

    @Override
    public void apply(List<Entry> entries) {
        if (entries.stream().anyMatch(entry -> entry.event() instanceof Event.SettingTaken)) {
            reload();
        } else {
            snapshot = new Snapshot(entries.getLast().seq(), snapshot.byKey());
        }
    }
}
