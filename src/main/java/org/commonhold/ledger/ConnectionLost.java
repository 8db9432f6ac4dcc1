package org.commonhold.ledger;

import java.sql.SQLException;
import org.commonhold.kernel.DatabaseAway;

/** Tells failures of the way to the database from those of what was asked. */
final class ConnectionLost {

    private ConnectionLost() {}

    /**
     * SQLSTATE class 08 and 57P are the driver's and PostgreSQL's words for it; a pool without a connection to give has
     * none.
     */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DatabaseAway) {
                return true;
            }
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }
}
