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
import java.util.Objects;
import java.util.function.Supplier;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.RenderOptions;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Pages as they stand: first what is known of them, in one query; then, for whoever wants them, their words. */
@ApplicationScoped
class CurrentPages {

    private static final String CURRENT = """
            select p.id, p.slug, r.id, r.n, r.title, r.kind, r.language, r.topics, c.lead, r.actor, r.at, p.surroundings,
                   octet_length(r.body) + octet_length(cast(r.fields as text)), o.origin is not null,
                   o.origin ->> 'source', o.origin ->> 'author', o.origin ->> 'licence', o.origin ->> 'date'
            from page_card c join page p on p.id = c.page join revision r on r.id = p.head
            left join lateral (select b.origin from revision b where b.page = p.id and b.n <= r.n and b.origin is not null
                               order by b.n desc limit 1) o on true
            """;

    private final Session database;
    private final RevisionRows rows;
    private final ViewRevision viewing;
    private final MarkupWords words;

    CurrentPages(Session database, RevisionRows rows, ViewRevision viewing, MarkupWords words) {
        this.database = database;
        this.rows = rows;
        this.viewing = viewing;
        this.words = words;
    }

    Paged<CurrentPage> lastChanged(PageFilter filter, Paging paging) {
        String sql = CURRENT + "where true" + (filter.kind() == null ? "" : " and c.kind = :kind")
                + (filter.topic() == null ? "" : " and c.topics @> array[cast(:topic as text)]")
                + " order by c.changed_at desc, c.page desc";
        NativeQuery<Tuple> query = database.createNativeQuery(sql, Tuple.class);
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.topic() != null) {
            query.setParameter("topic", filter.topic());
        }
        List<Tuple> found = query.setFirstResult(paging.offset())
                .setMaxResults(paging.size() + 1)
                .getResultList();
        return Paged.ofOneMore(found.stream().map(CurrentPages::page).toList(), paging);
    }

    List<CurrentPage> named(List<Slug> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<Slug, CurrentPage> found = new HashMap<>();
        database.createNativeQuery(CURRENT + "where p.slug in (:slugs)", Tuple.class)
                .setParameter("slugs", slugs.stream().map(Slug::value).toList())
                .getResultList()
                .forEach(row -> found.put(new Slug(row.get(1, String.class)), page(row)));
        return slugs.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Supplier<PageView>> views(Collection<CurrentPage> pages) {
        if (pages.isEmpty()) {
            return List.of();
        }
        Map<Long, RevisionRow> heads = new HashMap<>();
        rows.list("id in ?1", pages.stream().map(page -> page.head().value()).toList())
                .forEach(row -> heads.put(Objects.requireNonNull(row.id), row));
        List<Revision> revisions = new ArrayList<>();
        for (CurrentPage page : pages) {
            RevisionRow head = Objects.requireNonNull(heads.get(page.head().value()), "a revision is never removed");
            revisions.add(head.asRevision(page.slug()));
        }
        return viewing.views(revisions, RenderOptions.body(words.get()));
    }

    private static CurrentPage page(Tuple row) {
        return new CurrentPage(
                new PageId(row.get(0, Long.class)),
                new Slug(row.get(1, String.class)),
                new RevisionId(row.get(2, Long.class)),
                row.get(3, Integer.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                Arrays.asList(row.get(7, String[].class)),
                row.get(8, String.class),
                Actor.stored(row.get(9, String.class)),
                row.get(10, Instant.class),
                row.get(11, Long.class),
                row.get(12, Integer.class),
                origin(row));
    }

    private static @Nullable Origin origin(Tuple row) {
        return row.get(13, Boolean.class)
                ? new Origin(
                        row.get(14, String.class),
                        row.get(15, String.class),
                        row.get(16, String.class),
                        row.get(17, String.class))
                : null;
    }
}
