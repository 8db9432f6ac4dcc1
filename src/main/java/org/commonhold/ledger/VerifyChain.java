package org.commonhold.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the chain from its first entry and stops at the first that does not hold. */
final class VerifyChain {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private long seq;
    private String prev = ChainedEntry.NO_PREDECESSOR;

    VerifyChain(Connection connection) {
        this.connection = connection;
    }

    ChainReport run() throws SQLException {
        if (!connection.getAutoCommit()) {
            return walk();
        }
        connection.setAutoCommit(false); // so that the driver streams the rows, and all of them are of one moment
        try (PreparedStatement snapshot =
                connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
            snapshot.execute();
            return walk();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private ChainReport walk() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select seq, canonical, hash, type, subject, actor, ground, at, revision
                        from ledger order by seq""")) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String problem = problem(row);
                    if (problem != null) {
                        return new ChainReport(seq, seq + 1, problem);
                    }
                    seq++;
                    prev = HexFormat.of().formatHex(row.getBytes("hash"));
                }
            }
            return headHolds();
        }
    }

    private @Nullable String problem(ResultSet row) throws SQLException {
        if (row.getLong("seq") != seq + 1) {
            return "entry " + (seq + 1) + " is missing";
        }
        byte[] canonical = row.getBytes("canonical");
        if (!ChainedEntry.hash(canonical).equals(HexFormat.of().formatHex(row.getBytes("hash")))) {
            return "its bytes do not have its hash";
        }
        Map<String, Object> members;
        Entry entry;
        try {
            members = ChainedEntry.members(canonical);
            entry = ChainedEntry.read(canonical);
        } catch (RuntimeException e) {
            return "it cannot be read: " + e.getMessage();
        }
        if (!prev.equals(members.get("prev"))) {
            return "it does not name the entry before it";
        }
        return agrees(row, entry) ? null : "the columns beside it say something else";
    }

    /** The columns beside the canonical bytes are there for queries and must say the same. */
    private boolean agrees(ResultSet row, Entry entry) throws SQLException {
        long revision = entry.event() instanceof Event.RevisionPublished published
                ? published.revision().value()
                : 0;
        return entry.seq() == seq + 1
                && entry.event().type().equals(row.getString("type"))
                && entry.event().subject().toString().equals(row.getString("subject"))
                && entry.actor().equals(row.getString("actor"))
                && entry.ground().equals(row.getString("ground"))
                && entry.at().equals(row.getObject("at", OffsetDateTime.class).toInstant())
                && revision == row.getLong("revision");
    }

    private ChainReport headHolds() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seq, hash from ledger_head where id = 1");
                ResultSet head = select.executeQuery()) {
            if (!head.next() || head.getLong(1) != seq) {
                return new ChainReport(seq, seq + 1, "the ledger ends before its head");
            }
            String hash = HexFormat.of().formatHex(head.getBytes(2));
            return hash.equals(prev)
                    ? new ChainReport(seq, 0, null)
                    : new ChainReport(seq, Math.max(seq, 1), "the head does not carry its hash");
        }
    }
}
