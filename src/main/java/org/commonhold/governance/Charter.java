package org.commonhold.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door of governance: the rules in force. */
@ApplicationScoped
public class Charter {

    private final ShipSettings shipping;
    private final SettingsInForce inForce;

    Charter(ShipSettings shipping, SettingsInForce inForce) {
        this.shipping = shipping;
        this.inForce = inForce;
    }

    /**
     * Gives each setting that has no value yet its shipped one as version 1. Settings that have a value keep it, so
     * this may run at every start.
     *
     * @return how many were new
     * @throws IllegalArgumentException where a shipped value is not within its own bounds
     */
    public int ship(List<ShippedSetting> settings) {
        return shipping.ship(settings);
    }

    /** All settings in force, by key. */
    public List<SettingInForce> settings() {
        return inForce.all();
    }
}
