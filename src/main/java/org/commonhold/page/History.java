package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Revisions of pages, whole or as lines of a list. */
@ApplicationScoped
class History {

    private static final String LINE = """
            select r.id, p.slug, r.n,
                   case when r.suppressed is null then r.title else replace(p.slug, '-', ' ') end,
                   r.kind, r.summary, r.actor, r.at,
                   octet_length(r.body) + octet_length(cast(r.fields as text)),
                   octet_length(coalesce(b.body, '')) + coalesce(octet_length(cast(b.fields as text)), 0),
                   r.suppressed, r.suppressed is null and b.suppressed is null,
                   r.origin ->> 'source', r.origin ->> 'author', r.origin ->> 'licence', r.origin ->> 'date',
                   p.gone is null, p.id, r.language
            from revision r join page p on p.id = r.page left join revision b on b.id = r.parent
            """;

    private final Session database;
    private final RevisionRows rows;

    History(Session database, RevisionRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Optional<Revision> byId(Slug slug, RevisionId id) {
        return rows.findByIdOptional(id.value()).map(row -> row.asRevision(slug));
    }

    Optional<Revision> numbered(Slug slug, long page, int n) {
        return rows.numbered(page, n).map(row -> row.asRevision(slug));
    }

    Paged<RevisionLine> of(long page, HistoryFilter filter, Paging paging) {
        String sql = LINE + "where r.page = :page and " + filter.what().condition() + by(filter) + " order by r.n desc";
        List<Tuple> found = asking(sql, page, filter)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size() + 1)
                .getResultList();
        return Paged.ofOneMore(found.stream().map(History::line).toList(), paging);
    }

    Batch<RevisionLine> before(long page, int n, int limit) {
        List<Tuple> found = query(LINE + "where r.page = :page and r.n < :n order by r.n desc")
                .setParameter("page", page)
                .setParameter("n", n)
                .setMaxResults(limit + 1)
                .getResultList();
        return Batch.ofOneMore(found.stream().map(History::line).toList(), limit);
    }

    private NativeQuery<Tuple> asking(String sql, long page, HistoryFilter filter) {
        NativeQuery<Tuple> query = query(sql).setParameter("page", page);
        return filter.by() == null ? query : query.setParameter("by", filter.by());
    }

    private static String by(HistoryFilter filter) {
        return filter.by() == null ? "" : " and r.actor = :by";
    }

    /** How many revisions a page has. */
    long count(long page) {
        return database.createNativeQuery("select count(*) from revision where page = :page", Long.class)
                .setParameter("page", page)
                .getSingleResult();
    }

    /** How many revisions of each kind of change there are by the person that is asked for, or by everybody. */
    Map<HistoryFilter.What, Long> countsByWhat(long page, HistoryFilter filter) {
        Map<HistoryFilter.What, Long> counts = new EnumMap<>(HistoryFilter.What.class);
        String columns = Arrays.stream(HistoryFilter.What.values())
                .map(what -> "count(*) filter (where " + what.condition() + ")")
                .collect(Collectors.joining(", "));
        String sql = "select " + columns + " from revision r where r.page = :page" + by(filter);
        Tuple row = asking(sql, page, filter).getSingleResult();
        int column = 0;
        for (HistoryFilter.What what : HistoryFilter.What.values()) {
            counts.put(what, row.get(column++, Long.class));
        }
        return counts;
    }

    Map<RevisionId, RevisionLine> lines(Collection<RevisionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> found = query(LINE + "where r.id in (:ids)")
                .setParameter("ids", ids.stream().map(RevisionId::value).toList())
                .getResultList();
        Map<RevisionId, RevisionLine> lines = new HashMap<>();
        found.stream().map(History::line).forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    private NativeQuery<Tuple> query(String sql) {
        return database.createNativeQuery(sql, Tuple.class);
    }

    private static RevisionLine line(Tuple row) {
        int size = row.get(8, Integer.class);
        return new RevisionLine(
                new RevisionId(row.get(0, Long.class)),
                new PageId(row.get(17, Long.class)),
                new Slug(row.get(1, String.class)),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(18, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                Actor.stored(row.get(6, String.class)),
                row.get(7, Instant.class),
                size,
                size - row.get(9, Integer.class),
                SuppressionReason.ofCode(row.get(10, String.class)),
                row.get(11, Boolean.class),
                origin(row),
                row.get(16, Boolean.class));
    }

    private static @Nullable Origin origin(Tuple row) {
        Origin origin = new Origin(
                row.get(12, String.class),
                row.get(13, String.class),
                row.get(14, String.class),
                row.get(15, String.class));
        return origin.members().isEmpty() ? null : origin;
    }
}
