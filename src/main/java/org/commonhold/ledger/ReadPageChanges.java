package org.commonhold.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Follows what happens to pages, in two statements. Entries get their numbers under the lock on the ledger's head, which
 * is held until they are committed: so whoever has seen a head sees every entry up to it, and none comes in below later.
 */
@ApplicationScoped
class ReadPageChanges {

    /** What a copy of the public pages has to know of; an edit that waits is on no page yet. */
    private static final String TYPES = "'"
            + String.join(
                    "', '",
                    Event.RevisionPublished.TYPE,
                    Event.RevisionSuppressed.TYPE,
                    Event.PageChecked.TYPE,
                    Event.ReviewSet.TYPE)
            + "', " + PageEvent.TYPES;

    private final DataSource database;

    ReadPageChanges(DataSource database) {
        this.database = database;
    }

    /**
     * The ledger's end, and the entry that somebody says they have read last.
     *
     * @param known that entry's hash, or null where there is no such entry
     */
    private record Ends(Position end, @Nullable String known) {}

    Position end() {
        try (Connection connection = database.getConnection()) {
            return ends(connection, 0).end();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    PageChanges after(Position position, int limit) {
        try (Connection connection = database.getConnection()) {
            Ends ends = ends(connection, position.seq());
            boolean isHere = position.seq() == 0 || (ends.known() != null && position.isBehind(ends.known()));
            if (!isHere) {
                return new PageChanges.Elsewhere(ends.end());
            }
            List<PageChanges.Placed> found =
                    entries(connection, position.seq(), ends.end().seq(), limit + 1);
            if (found.size() <= limit) {
                return new PageChanges.Next(found, ends.end(), false);
            }
            List<PageChanges.Placed> some = found.subList(0, limit);
            return new PageChanges.Next(some, some.getLast().position(), true);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private static Ends ends(Connection connection, long seq) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select h.seq, h.hash, l.hash from ledger_head h left join ledger l on l.seq = ? where h.id = 1""")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                byte[] known = row.getBytes(3);
                Position end = Position.behind(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
                return new Ends(end, known == null ? null : HexFormat.of().formatHex(known));
            }
        }
    }

    private static List<PageChanges.Placed> entries(Connection connection, long after, long upTo, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select canonical, hash from ledger"
                + " where seq > ? and seq <= ? and type in (" + TYPES + ") order by seq limit ?")) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setInt(3, limit);
            List<PageChanges.Placed> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Entry entry = ChainedEntry.read(row.getBytes(1));
                    String hash = HexFormat.of().formatHex(row.getBytes(2));
                    entries.add(new PageChanges.Placed(Position.behind(entry.seq(), hash), entry));
                }
            }
            return entries;
        }
    }
}
