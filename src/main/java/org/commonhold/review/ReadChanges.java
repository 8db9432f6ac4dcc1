package org.commonhold.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes, without their words but where these are asked for. A page asks this whenever it is rendered, so it goes to
 * the driver, which Hibernate would make ask about the columns first.
 */
@ApplicationScoped
class ReadChanges {

    private static final String COLUMNS =
            "select id, subject, base, author, at, state, settled_at, settled_by, became from change ";

    private final Session database;

    ReadChanges(Session database) {
        this.database = database;
    }

    Optional<ChangeId> keptFrom(String form) {
        return database.createNativeQuery("select id from change where form = :form", String.class)
                .setParameter("form", form)
                .getResultStream()
                .findFirst()
                .map(ChangeId::new);
    }

    Optional<Change> find(ChangeId id) {
        return changes(COLUMNS + "where id = ?", id.value()).stream().findFirst();
    }

    Optional<String> payload(ChangeId id) {
        return database.createNativeQuery("select proposed from change where id = :id", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    List<Change> beside(Subject subject, RevisionId revision, int limit) {
        return changes(
                "(" + COLUMNS + "where subject = ? and state = 'PENDING' order by at, id limit ?) union all " + COLUMNS
                        + "where became = ?",
                subject.toString(),
                limit,
                revision.value());
    }

    Paged<Change> waiting(Paging paging) {
        return Paged.ofOneMore(
                changes(
                        COLUMNS + "where state = 'PENDING' order by at, id offset ? limit ?",
                        paging.offset(),
                        paging.size() + 1),
                paging);
    }

    List<Change> waitingSinceBefore(Instant moment, int limit) {
        return changes(
                COLUMNS + "where state = 'PENDING' and at < ? order by at, id limit ?",
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC),
                limit);
    }

    private List<Change> changes(String sql, Object... values) {
        return database.doReturningWork(connection -> read(connection, sql, values));
    }

    private static List<Change> read(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Change> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(change(row));
                }
            }
            return found;
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        OffsetDateTime settledAt = row.getObject(7, OffsetDateTime.class);
        String settledBy = row.getString(8);
        return new Change(
                new ChangeId(row.getString(1)),
                Subject.parse(row.getString(2)),
                revision(row.getObject(3, Long.class)),
                Actor.stored(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                ChangeState.valueOf(row.getString(6)),
                settledAt == null ? null : settledAt.toInstant(),
                settledBy == null ? null : Actor.stored(settledBy),
                revision(row.getObject(9, Long.class)));
    }

    private static @Nullable RevisionId revision(@Nullable Long id) {
        return id == null ? null : new RevisionId(id);
    }
}
