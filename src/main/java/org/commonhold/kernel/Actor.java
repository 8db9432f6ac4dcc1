package org.commonhold.kernel;

/**
 * Who does something, as the ledger names them: an opaque id, never a name or an address.
 *
 * @param id opaque and public; unique per person, form or process
 * @param role what the gate may presume about them
 */
public record Actor(String id, Role role) {

    /** What the gate may presume about an actor before it looks further. */
    public enum Role {
        /** Somebody without an account. */
        VISITOR,
        /** The loader of the shipped charter, kinds and pages. */
        SEED,
        /** The operator of the server, who holds no power over content (DESIGN section 1.5). */
        CUSTODIAN,
        /** A rule of the commons that runs by itself when its time has come. */
        RULE
    }

    /** The shipped charter, kinds and pages speaking for themselves. */
    public static final Actor SHIPPED = new Actor("shipped", Role.SEED);

    /** Whoever runs the server, in that office. */
    public static final Actor CUSTODIAN = new Actor("custodian", Role.CUSTODIAN);

    /** The rules of the commons, where one of them acts by itself. */
    public static final Actor COMMONS = new Actor("commons", Role.RULE);

    /** A visitor under the opaque id made for one form. */
    public static Actor visitor(String id) {
        return new Actor("v-" + id, Role.VISITOR);
    }

    /** The actor that a stored id names. */
    public static Actor stored(String id) {
        if (id.equals(SHIPPED.id)) {
            return SHIPPED;
        }
        if (id.equals(COMMONS.id)) {
            return COMMONS;
        }
        return new Actor(id, id.startsWith("v-") ? Role.VISITOR : Role.CUSTODIAN);
    }
}
