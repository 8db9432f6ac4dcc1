package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists of pages and counts of what there is. */
@ApplicationScoped
class Lists {

    private static final String CARD = """
            select p.slug, c.kind, c.title, c.lead, c.topics, c.changed_at, c.page
            from page_card c join page p on p.id = c.page
            """;

    private static final int TOPICS = 500;
    private static final int TOPICS_OF_A_KIND = 100;

    private final Session database;
    private final Database presence;
    private final KeptPages kept;

    Lists(Session database, Database presence, KeptPages kept) {
        this.database = database;
        this.presence = presence;
        this.kept = kept;
    }

    /** Also while the database is away; so are one page's card and the counts. */
    Paged<PageCard> pages(PageFilter filter, Paging paging) {
        return presence.ask(() -> stored(filter, paging), () -> kept.list(filter, paging));
    }

    private Paged<PageCard> stored(PageFilter filter, Paging paging) {
        StringBuilder sql = new StringBuilder(CARD).append("where true");
        if (filter.kind() != null) {
            sql.append(" and c.kind = :kind");
        }
        if (filter.topic() != null) {
            sql.append(" and c.topics @> array[cast(:topic as text)]");
        }
        sql.append(
                switch (filter.order()) {
                    case TITLE -> " order by c.sort_key, c.page";
                    case CHANGED -> " order by c.changed_at desc, c.page desc";
                });
        NativeQuery<Tuple> query = database.createNativeQuery(sql.toString(), Tuple.class);
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.topic() != null) {
            query.setParameter("topic", filter.topic());
        }
        return cards(query, paging);
    }

    /** One page's card. */
    Optional<PageCard> card(Slug slug) {
        return presence.ask(() -> stored(slug), () -> kept.card(slug));
    }

    private Optional<PageCard> stored(Slug slug) {
        return database.createNativeQuery(CARD + "where p.slug = :slug", Tuple.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst()
                .map(Lists::card);
    }

    /** The cards of these pages. */
    Map<PageId, PageCard> cards(Collection<PageId> pages) {
        Map<PageId, PageCard> cards = new HashMap<>();
        if (!pages.isEmpty()) {
            database.createNativeQuery(CARD + "where c.page in (:pages)", Tuple.class)
                    .setParameter("pages", pages.stream().map(PageId::value).toList())
                    .getResultList()
                    .forEach(row -> cards.put(new PageId(row.get(6, Long.class)), card(row)));
        }
        return cards;
    }

    /** The pages that link to a page, by title. */
    Paged<PageCard> linkingTo(long page, Paging paging) {
        NativeQuery<Tuple> query =
                database.createNativeQuery(CARD + """
                        where c.page in (select l.page from link l where l.target = :page and l.page <> :page)
                        order by c.sort_key, c.page""", Tuple.class).setParameter("page", page);
        return cards(query, paging);
    }

    /** How many other pages link to a page. */
    long countLinkingTo(long page) {
        return database.createNativeQuery(
                        "select count(distinct page) from link where target = :page and page <> :page", Long.class)
                .setParameter("page", page)
                .getSingleResult();
    }

    /** How many pages there are of each kind. */
    Map<String, Long> countsByKind() {
        return presence.ask(
                () -> counts("select kind, count(*) from page_card group by kind order by 1"), kept::countsByKind);
    }

    /** How many pages carry each topic, most first, the first five hundred. */
    Map<String, Long> countsByTopic() {
        return presence.ask(() -> counts("""
                select t.topic, count(*) from page_card c, unnest(c.topics) t(topic)
                group by 1 order by 2 desc, 1 limit\s""" + TOPICS), () -> kept.countsByTopic(TOPICS));
    }

    /** How many pages of a kind carry each topic, most first, the first hundred. */
    Map<String, Long> countsByTopic(String kind) {
        return presence.ask(
                () -> counts(database.createNativeQuery("""
                        select t.topic, count(*) from page_card c, unnest(c.topics) t(topic)
                        where c.kind = :kind group by 1 order by 2 desc, 1 limit\s""" + TOPICS_OF_A_KIND, Tuple.class)
                        .setParameter("kind", kind)),
                () -> kept.countsByTopic(kind, TOPICS_OF_A_KIND));
    }

    private Map<String, Long> counts(String sql) {
        return counts(database.createNativeQuery(sql, Tuple.class));
    }

    private static Map<String, Long> counts(NativeQuery<Tuple> query) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Tuple tuple : query.getResultList()) {
            counts.put(tuple.get(0, String.class), tuple.get(1, Long.class));
        }
        return counts;
    }

    private static Paged<PageCard> cards(NativeQuery<Tuple> query, Paging paging) {
        List<Tuple> found = query.setFirstResult(paging.offset())
                .setMaxResults(paging.size() + 1)
                .getResultList();
        return Paged.ofOneMore(found.stream().map(Lists::card).toList(), paging);
    }

    private static PageCard card(Tuple row) {
        return new PageCard(
                new Slug(row.get(0, String.class)),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                Arrays.asList(row.get(4, String[].class)),
                row.get(5, Instant.class));
    }
}
