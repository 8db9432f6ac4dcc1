package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of a page beside its words, in one query that reads no text. It goes to the driver, which Hibernate
 * would make ask about the columns first.
 */
@ApplicationScoped
class ReadBeside {

    private final Session database;

    ReadBeside(Session database) {
        this.database = database;
    }

    /** Of a page as it stands. */
    Beside of(PageId page) {
        return upTo(page, Integer.MAX_VALUE);
    }

    /** Of these pages as they stand, by id; a page that is not there is absent. */
    Map<Long, Beside> of(Collection<Long> pages) {
        return database.doReturningWork(connection -> read(connection, pages, Integer.MAX_VALUE));
    }

    /**
     * @param n the number of the revision whose words' origin is asked for
     * @throws NoSuchThing where there is no such page
     */
    Beside upTo(PageId page, int n) {
        Beside beside = database.doReturningWork(connection -> read(connection, List.of(page.value()), n))
                .get(page.value());
        if (beside == null) {
            throw new NoSuchThing("page " + page.value());
        }
        return beside;
    }

    private static Map<Long, Beside> read(Connection connection, Collection<Long> pages, int n) throws SQLException {
        Map<Long, Beside> beside = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select k.at, coalesce(r.n, 0), p.review_by, o.origin is not null, o.origin ->> 'source',
                       o.origin ->> 'author', o.origin ->> 'licence', o.origin ->> 'date', p.id,
                       coalesce((select l.at from ledger l where l.subject = 'page:' || p.id
                                 order by l.seq desc limit 1), timestamptz 'epoch')
                from page p
                left join lateral (select at, revision from page_check where page = p.id order by id desc limit 1) k on true
                left join revision r on r.id = k.revision
                left join lateral (select origin from revision where page = p.id and n <= ? and origin is not null
                                   order by n desc limit 1) o on true
                where p.id = any(?)""")) {
            select.setInt(1, n);
            select.setArray(2, connection.createArrayOf("bigint", pages.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    beside.put(row.getLong(9), new Beside(care(row), touchedAt(row), origin(row)));
                }
            }
        }
        return beside;
    }

    private static Instant touchedAt(ResultSet row) throws SQLException {
        return row.getObject(10, OffsetDateTime.class).toInstant();
    }

    private static Care care(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
        Instant checkedAt = at == null ? null : at.toInstant();
        return new Care(checkedAt, row.getInt(2), row.getObject(3, LocalDate.class));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        return row.getBoolean(4)
                ? new Origin(row.getString(5), row.getString(6), row.getString(7), row.getString(8))
                : null;
    }
}
