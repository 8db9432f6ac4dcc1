package org.commonhold.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.commonhold.kernel.Actor;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;

/** Repeats, on a database that an older archive was restored into, that a revision's words were taken out. */
final class SuppressAgain {

    /** It carries out what was decided before; who decided stands in the ledger that the archive is older than. */
    private static final String RESTORE = "custodian:restore";

    private final Connection connection;

    SuppressAgain(Connection connection) {
        this.connection = connection;
    }

    TakenOutBefore run(Event.RevisionSuppressed what) throws SQLException {
        EraseWords erasing = new EraseWords(connection);
        EraseWords.Standing standing = erasing.standing(what);
        if (standing == null || !standing.hash().equals(what.payloadHash())) {
            return TakenOutBefore.UNKNOWN;
        }
        if (!standing.hasWords()) {
            return TakenOutBefore.WAS_TAKEN_OUT;
        }
        if (standing.isHead()) {
            // In the archive it was still the page as it stands, and there may be nothing to put in its place.
            erasing.eraseHead(what);
        } else {
            erasing.erase(what);
        }
        Ledger.recordAsleep(connection, Actor.CUSTODIAN, RESTORE, List.of(what));
        return TakenOutBefore.TAKEN_OUT;
    }
}
