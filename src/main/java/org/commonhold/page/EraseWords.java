package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.commonhold.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words and their salt out of a revision, inside a transaction. Saved forms of it go too: their digest is of
 * the words alone, so that whoever guesses the words could prove them by it.
 */
final class EraseWords {

    private final Connection connection;

    EraseWords(Connection connection) {
        this.connection = connection;
    }

    /** How a revision stands; its page is locked by asking. */
    record Standing(String hash, boolean isHead, boolean hasWords) {}

    @Nullable
    Standing standing(Event.RevisionSuppressed what) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select r.hash, p.head = r.id, r.suppressed is null
                from page p join revision r on r.page = p.id
                where p.id = ? and r.id = ? and r.n = ? for no key update of p""")) {
            select.setLong(1, what.page().value());
            select.setLong(2, what.revision().value());
            select.setInt(3, what.n());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Standing(row.getString(1), row.getBoolean(2), row.getBoolean(3)) : null;
            }
        }
    }

    void erase(Event.RevisionSuppressed what) throws SQLException {
        run("""
                update revision set title = '', topics = '{}', aliases = '{}', fields = '{}', body = '', summary = '',
                    origin = null, salt = null, suppressed = ? where id = ?""", what.reason(), what.revision().value());
        run("delete from saved_form where revision = ?", what.revision().value());
    }

    /** Also what was drawn out of the head for lists, names and links. Pages that showed it are shown anew. */
    void eraseHead(Event.RevisionSuppressed what) throws SQLException {
        erase(what);
        long page = what.page().value();
        run("delete from alias where page = ?", page);
        run("delete from link where page = ?", page);
        run("""
                update link set target = %s where target = ?""".formatted(Names.leadingToStanding("link.target_slug")), page);
        run("""
                update page_card set lead = '', topics = '{}', title = replace(p.slug, '-', ' ') from page p
                where p.id = page_card.page and p.id = ?""", page);
        run("update commons set site = site + 1 where id = ?", 1);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
