package org.commonhold.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;

/** Gives settings their first value from the shipped charter. */
@ApplicationScoped
class ShipSettings {

    private final Ledger ledger;
    private final SettingRows rows;
    private final SettingsInForce inForce;
    private final Authority gate;
    private final Clock clock;

    ShipSettings(Ledger ledger, SettingRows rows, SettingsInForce inForce, Authority gate, Clock clock) {
        this.ledger = ledger;
        this.rows = rows;
        this.inForce = inForce;
        this.gate = gate;
        this.clock = clock;
    }

    int ship(List<ShippedSetting> settings) {
        int added = ledger.write(() -> {
                    Set<String> known =
                            rows.inForce().stream().map(row -> row.id.key()).collect(Collectors.toSet());
                    List<ShippedSetting> missing = settings.stream()
                            .filter(setting -> !known.contains(setting.key()))
                            .toList();
                    missing.forEach(this::take);
                    return missing.size();
                })
                .value();
        inForce.reload();
        return added;
    }

    private void take(ShippedSetting setting) {
        Subject subject = new Subject(Subject.SETTING, setting.key());
        if (!(gate.ground(Actor.SHIPPED, Action.SHIP_SETTING, subject) instanceof Verdict.Allowed allowed)) {
            throw new IllegalStateException("the gate refuses the shipped setting " + setting.key());
        }
        SettingRow row = new SettingRow();
        row.id = new SettingRow.Id(setting.key(), 1);
        row.type = setting.type();
        row.value = setting.value();
        row.min = setting.min();
        row.max = setting.max();
        row.level = (short) setting.level();
        row.unit = setting.unit();
        row.about = setting.about();
        row.inForceFrom = clock.now();
        rows.persist(row);
        ledger.record(Actor.SHIPPED, allowed.ground(), new Event.SettingTaken(setting.key(), 1, setting.value()));
    }
}
