package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.commonhold.kernel.Actor;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.QuestionEvent;

/** Repeats, on a database that an older archive was restored into, that a question was taken off the board. */
final class WithdrawAgain {

    private static final String RESTORE = "custodian:restore";

    private final Connection connection;

    WithdrawAgain(Connection connection) {
        this.connection = connection;
    }

    TakenOutBefore run(QuestionEvent.Withdrawn what) throws SQLException {
        if (!VerifyQuestions.hasTable(connection)) {
            return TakenOutBefore.UNKNOWN;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select state from question where id = ? and hash = ? for update")) {
            select.setLong(1, what.question());
            select.setString(2, what.payloadHash());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return TakenOutBefore.UNKNOWN;
                }
                if (row.getString(1).equals("WITHDRAWN")) {
                    return TakenOutBefore.WAS_TAKEN_OUT;
                }
            }
        }
        try (PreparedStatement erase = connection.prepareStatement("""
                update question set state = 'WITHDRAWN', reason = ?, words = '', key = null, salt = null, answer = null
                where id = ?""")) {
            erase.setString(1, what.reason());
            erase.setLong(2, what.question());
            erase.executeUpdate();
        }
        Ledger.recordAsleep(connection, Actor.CUSTODIAN, RESTORE, List.of(what));
        return TakenOutBefore.TAKEN_OUT;
    }
}
