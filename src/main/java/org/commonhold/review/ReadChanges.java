package org.commonhold.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds changes, without their words but where these are asked for. */
@ApplicationScoped
class ReadChanges {

    private static final String COLUMNS =
            "id, subject, base, author, at, state, settled_at, settled_by, became from change ";

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
        return changes(query("select " + COLUMNS + "where id = :id").setParameter("id", id.value())).stream()
                .findFirst();
    }

    Optional<String> payload(ChangeId id) {
        return database.createNativeQuery("select proposed from change where id = :id", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    List<Change> beside(Subject subject, RevisionId revision, int limit) {
        return changes(query("(select " + COLUMNS + "where subject = :subject and state = 'PENDING' order by at, id "
                        + "limit :limit) union all select " + COLUMNS + "where became = :revision")
                .setParameter("subject", subject.toString())
                .setParameter("revision", revision.value())
                .setParameter("limit", limit));
    }

    Paged<Change> waiting(Paging paging) {
        return Paged.ofOneMore(
                changes(query("select " + COLUMNS + "where state = 'PENDING' order by at, id")
                        .setFirstResult(paging.offset())
                        .setMaxResults(paging.size() + 1)),
                paging);
    }

    List<Change> waitingSinceBefore(Instant moment, int limit) {
        return changes(query("select " + COLUMNS + "where state = 'PENDING' and at < :moment order by at, id")
                .setParameter("moment", moment)
                .setMaxResults(limit));
    }

    private NativeQuery<Tuple> query(String sql) {
        return database.createNativeQuery(sql, Tuple.class);
    }

    private static List<Change> changes(NativeQuery<Tuple> query) {
        return query.getResultList().stream().map(ReadChanges::change).toList();
    }

    private static Change change(Tuple row) {
        String settledBy = row.get(7, String.class);
        return new Change(
                new ChangeId(row.get(0, String.class)),
                Subject.parse(row.get(1, String.class)),
                revision(row.get(2, Long.class)),
                Actor.stored(row.get(3, String.class)),
                row.get(4, Instant.class),
                ChangeState.valueOf(row.get(5, String.class)),
                row.get(6, Instant.class),
                settledBy == null ? null : Actor.stored(settledBy),
                revision(row.get(8, Long.class)));
    }

    private static @Nullable RevisionId revision(@Nullable Long id) {
        return id == null ? null : new RevisionId(id);
    }
}
