package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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
     * Puts a kind's file in force, as a new version where it differs from the one in force. Only while the commons is
     * unfounded.
     *
     * @return whether anything changed
     * @throws IllegalArgumentException where the file is not a kind, saying why
     */
    public boolean ship(String definition) {
        return shipping.ship(definition);
    }
}
