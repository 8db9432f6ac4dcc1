package org.commonhold.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

    /**
     * Every version of every setting, over any connection.
     *
     * @throws SQLException where the database cannot be read
     */
    public static List<SettingInForce> everySetting(Connection connection) throws SQLException {
        List<SettingInForce> settings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from setting order by key, version");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                settings.add(new SettingInForce(
                        row.getString("key"),
                        row.getInt("version"),
                        row.getString("type"),
                        row.getString("value"),
                        row.getString("min"),
                        row.getString("max"),
                        row.getInt("level"),
                        row.getString("unit"),
                        row.getString("about"),
                        row.getObject("decision", Long.class),
                        row.getObject("in_force_from", OffsetDateTime.class).toInstant()));
            }
        }
        return settings;
    }

    /** All settings in force, by key. */
    public List<SettingInForce> settings() {
        return inForce.all();
    }
}
