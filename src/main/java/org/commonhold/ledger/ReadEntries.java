package org.commonhold.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads entries back from their canonical bytes. */
@ApplicationScoped
class ReadEntries {

    private final DataSource database;

    ReadEntries(DataSource database) {
        this.database = database;
    }

    List<Entry> after(long position, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select canonical from ledger where seq > ? order by seq limit ?")) {
            select.setLong(1, position);
            select.setInt(2, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(ChainedEntry.read(rows.getBytes(1)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    long head() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select seq from ledger_head where id = 1");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }
}
