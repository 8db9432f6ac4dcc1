package org.commonhold.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What commands read, over their own connection and without the application. */
final class ReadAsleep {

    private ReadAsleep() {}

    static List<Entry> ofTypes(Connection connection, String... types) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select canonical from ledger where type = any(?) order by seq")) {
            select.setArray(1, connection.createArrayOf("text", types));
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(ChainedEntry.read(row.getBytes(1)));
                }
            }
            return entries;
        }
    }

    static String headHash(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select hash from ledger_head where id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? HexFormat.of().formatHex(row.getBytes(1)) : "";
        }
    }

    static Instant time(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select clock_timestamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
