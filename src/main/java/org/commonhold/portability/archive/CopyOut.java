package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Reads tables as canonical text. */
final class CopyOut {

    /** Whatever a server or a role has set, the same row is spelled the same, and takes as long as it takes. */
    private static final List<String> SETTINGS = List.of(
            "datestyle = 'ISO, YMD'",
            "intervalstyle = 'iso_8601'",
            "timezone = 'UTC'",
            "extra_float_digits = 1",
            "bytea_output = 'hex'",
            "statement_timeout = 0",
            "lock_timeout = 0",
            "idle_in_transaction_session_timeout = 0");

    private final Connection connection;

    private CopyOut(Connection connection) {
        this.connection = connection;
    }

    /** Inside a transaction, whose settings it changes. */
    static CopyOut in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("set local " + setting);
            }
        }
        return new CopyOut(connection);
    }

    Manifest.Rows copy(Table table, OutputStream to) throws SQLException, IOException {
        Sums sums = new Sums(to);
        try {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), sums);
            return new Manifest.Rows(table.name(), table.columns(), rows, sums.bytes(), sums.sha256Hex());
        } catch (SQLException e) {
            // A file that takes no more makes the driver cancel the statement, and tell of nothing but that.
            sums.throwFailure(e);
            throw e;
        }
    }

    /** The hash of a table, as an archive carries it. */
    Manifest.Rows fingerprint(Table table) throws SQLException {
        try {
            return copy(table, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException("nothing was written", e);
        }
    }
}
