package org.commonhold.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;

/** Reads entries back from their canonical bytes. */
@ApplicationScoped
class ReadEntries {

    private static final String OF_PAGES = "(revision is not null or type in (" + PageEvent.TYPES + "))";

    private final DataSource database;

    ReadEntries(DataSource database) {
        this.database = database;
    }

    List<Entry> after(long position, int limit) {
        return read("select canonical from ledger where seq > ? order by seq limit ?", position, limit);
    }

    private List<Entry> read(String sql, long first, long second) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, first);
            select.setLong(2, second);
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

    Paged<Entry> changesOfPagesLatestFirst(Paging paging) {
        return Paged.ofOneMore(
                read(
                        "select canonical from ledger where " + OF_PAGES + " order by seq desc limit ? offset ?",
                        paging.size() + 1,
                        paging.offset()),
                paging);
    }

    List<Entry> changesOfPagesBefore(long position, int limit) {
        return read(
                "select canonical from ledger where seq < ? and " + OF_PAGES + " order by seq desc limit ?",
                position,
                limit);
    }

    Head last() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select seq, at from ledger order by seq desc limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new Head(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant())
                    : new Head(0, Instant.EPOCH);
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
