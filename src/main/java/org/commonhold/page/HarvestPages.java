package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Pages in the order of their identities, as lines or whole. */
@ApplicationScoped
class HarvestPages {

    private static final String LINE = """
            select c.page, p.slug, r.n, c.kind, c.title, c.lead, c.language, c.topics, c.changed_at,
                   (select k.at from page_check k where k.page = c.page order by k.id desc limit 1), p.review_by
            from page_card c join page p on p.id = c.page join revision r on r.id = p.head
            where c.page > :after
            """;

    private final Session database;
    private final ReadBeside besides;

    HarvestPages(Session database, ReadBeside besides) {
        this.database = database;
        this.besides = besides;
    }

    Batch<PageLine> read(PageChoice choice, long after, int limit) {
        Map<String, Object> asked = new HashMap<>();
        StringBuilder sql = new StringBuilder(LINE);
        if (choice.kind() != null) {
            sql.append(" and c.kind = :kind");
            asked.put("kind", choice.kind());
        }
        if (choice.topic() != null) {
            sql.append(" and c.topics @> array[cast(:topic as text)]");
            asked.put("topic", choice.topic());
        }
        if (choice.language() != null) {
            sql.append(" and lower(c.language) = lower(:language)");
            asked.put("language", choice.language());
        }
        if (choice.since() != null) {
            sql.append(" and c.changed_at >= :since");
            asked.put("since", choice.since());
        }
        if (choice.due() != null) {
            sql.append(" and p.review_by <= cast(:due as date)");
            asked.put("due", choice.due().toString());
        }
        return lines(sql.toString(), asked, after, limit);
    }

    Batch<PageLine> linkingTo(long page, long after, int limit) {
        String sql = LINE + " and c.page in (select l.page from link l where l.target = :page and l.page <> :page"
                + " and l.page > :after)";
        return lines(sql, Map.of("page", page), after, limit);
    }

    private Batch<PageLine> lines(String sql, Map<String, Object> asked, long after, int limit) {
        NativeQuery<Tuple> query = database.createNativeQuery(sql + " order by c.page", Tuple.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        asked.forEach(query::setParameter);
        return Batch.ofOneMore(
                query.getResultList().stream().map(HarvestPages::line).toList(), limit);
    }

    private static PageLine line(Tuple row) {
        Object due = row.get(10);
        return new PageLine(
                new PageId(row.get(0, Long.class)),
                new Slug(row.get(1, String.class)),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                Arrays.asList(row.get(7, String[].class)),
                row.get(8, Instant.class),
                row.get(9, Instant.class),
                due == null ? null : LookAfterPage.date(due));
    }

    List<Whole> whole(List<PageLine> lines) {
        Map<Long, Slug> slugs = new HashMap<>();
        lines.forEach(line -> slugs.put(line.page().value(), line.slug()));
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<Long, Beside> beside = besides.of(slugs.keySet());
        List<RevisionRow> heads = database.createNativeQuery("""
                        select r.* from page p join revision r on r.id = p.head
                        where p.id in (:ids) and p.gone is null order by p.id""", RevisionRow.class)
                .setParameter("ids", slugs.keySet())
                .getResultList();
        List<Whole> all = new ArrayList<>();
        for (RevisionRow head : heads) {
            Slug slug = slugs.get(head.page);
            Beside known = beside.get(head.page);
            if (slug != null && known != null) {
                all.add(new Whole(head.asRevision(slug), known));
            }
        }
        return all;
    }

    Map<PageId, PageName> names(Collection<PageId> ids) {
        Map<PageId, PageName> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.createNativeQuery("select id, slug, gone is null, leads from page where id in (:ids)", Tuple.class)
                    .setParameter("ids", ids.stream().map(PageId::value).toList())
                    .getResultList()
                    .forEach(row -> names.put(new PageId(row.get(0, Long.class)), name(row)));
        }
        return names;
    }

    private static PageName name(Tuple row) {
        Long leads = row.get(3, Long.class);
        return new PageName(
                new Slug(row.get(1, String.class)),
                row.get(2, Boolean.class),
                leads == null ? null : new PageId(leads));
    }
}
