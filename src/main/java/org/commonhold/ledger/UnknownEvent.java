package org.commonhold.ledger;

/**
 * The ledger holds an entry that this version of the software cannot read. Whoever follows it stops here, loudly,
 * rather than skip what may matter.
 */
public final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEvent(String type, long version) {
        super("the ledger holds an entry of type " + type + " version " + version
                + ", which this version of Commonhold does not know");
    }
}
