package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;

/** The door to the kinds of page. Reading costs no query. */
@ApplicationScoped
public class Kinds {

    private final KindsInForce inForce;
    private final ShipKind shipping;

    Kinds(KindsInForce inForce, ShipKind shipping) {
        this.inForce = inForce;
        this.shipping = shipping;
    }

    /** All kinds, in the order of menus. */
    public List<Kind> all() {
        return inForce.all();
    }

    /** The kind of that name. */
    public Optional<Kind> kind(String name) {
        return inForce.kind(name);
    }

    /**
     * The files of the kinds in force, by name, over any connection.
     *
     * @throws SQLException where the database cannot be read
     */
    public static SortedMap<String, String> definitions(Connection connection) throws SQLException {
        SortedMap<String, String> definitions = new TreeMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select name, definition from kind where in_force_to is null");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                definitions.put(row.getString(1), row.getString(2));
            }
        }
        return definitions;
    }

    /**
     * Puts a kind's file in force, as a new version where it differs from the one in force. Only while the commons is
     * unfounded.
     *
     * @return whether anything changed
     * @throws IllegalArgumentException where the file is not a kind, saying why
     */
    public boolean ship(String definition) {
        return shipping.ship(definition, Actor.SHIPPED, Action.SHIP_KIND);
    }

    /**
     * Puts a kind's file in force that came in with a folder of pages, by the custodian's hand. Otherwise as
     * {@link #ship}.
     */
    public boolean bring(String definition) {
        return shipping.ship(definition, Actor.CUSTODIAN, Action.IMPORT_PAGE);
    }
}
