package org.commonhold.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * An entry as it is stored.
 *
 * @param canonical RFC 8785 JSON, whose UTF-8 bytes are what is hashed
 * @param hash SHA-256 of them, lower-case hex
 */
public record StoredEntry(long seq, String canonical, String hash) {

    private static final int ROWS_AT_A_TIME = 1_000;

    /** Is shown one entry after another. */
    @FunctionalInterface
    public interface Reader {
        void read(StoredEntry entry) throws IOException;
    }

    static void show(Connection connection, Reader reader) throws SQLException, IOException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, canonical, hash from ledger order by seq")) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(new StoredEntry(
                            row.getLong(1),
                            new String(row.getBytes(2), StandardCharsets.UTF_8),
                            HexFormat.of().formatHex(row.getBytes(3))));
                }
            }
        }
    }
}
