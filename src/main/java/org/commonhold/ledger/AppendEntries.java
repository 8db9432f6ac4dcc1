package org.commonhold.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;

/** Numbers, chains and writes the entries of one transaction, as its last statements. */
final class AppendEntries {

    /** What a write said happened, before it has a place in the ledger. */
    record Draft(Actor actor, String ground, Event event) {}

    private final Connection connection;
    private final Clock clock;

    AppendEntries(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** @return the number of the last entry written, 0 for none */
    long append(List<Draft> drafts) throws SQLException {
        if (drafts.isEmpty()) {
            return 0;
        }
        long seq;
        String prev;
        try (PreparedStatement lock =
                        connection.prepareStatement("select seq, hash from ledger_head where id = 1 for update");
                ResultSet head = lock.executeQuery()) {
            head.next();
            seq = head.getLong(1);
            prev = HexFormat.of().formatHex(head.getBytes(2));
        }
        Instant at = clock.now();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ledger (seq, canonical, hash, type, subject, actor, ground, at, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Draft draft : drafts) {
                Entry entry = new Entry(++seq, at, draft.actor().id(), draft.ground(), draft.event());
                ChainedEntry chained = ChainedEntry.after(prev, entry);
                bind(insert, entry, chained);
                insert.addBatch();
                prev = chained.hash();
            }
            insert.executeBatch();
        }
        try (PreparedStatement move =
                connection.prepareStatement("update ledger_head set seq = ?, hash = ? where id = 1")) {
            move.setLong(1, seq);
            move.setBytes(2, HexFormat.of().parseHex(prev));
            move.executeUpdate();
        }
        return seq;
    }

    private static void bind(PreparedStatement insert, Entry entry, ChainedEntry chained) throws SQLException {
        Event event = entry.event();
        insert.setLong(1, chained.seq());
        insert.setBytes(2, chained.canonical().getBytes(StandardCharsets.UTF_8));
        insert.setBytes(3, HexFormat.of().parseHex(chained.hash()));
        insert.setString(4, event.type());
        insert.setString(5, event.subject().toString());
        insert.setString(6, entry.actor());
        insert.setString(7, entry.ground());
        insert.setObject(8, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        if (event instanceof Event.RevisionPublished published) {
            insert.setLong(9, published.revision().value());
        } else {
            insert.setNull(9, Types.BIGINT);
        }
    }
}
