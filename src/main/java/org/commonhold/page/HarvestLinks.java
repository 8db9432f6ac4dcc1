package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/** What a page links to, by name. */
@ApplicationScoped
class HarvestLinks {

    private final Session database;

    HarvestLinks(Session database) {
        this.database = database;
    }

    Batch<PageLink> of(long page, String after, int limit) {
        return Batch.ofOneMore(
                database
                        .createNativeQuery("""
                                select l.target_slug, t.id, t.slug, c.title
                                from link l left join page t on t.id = l.target left join page_card c on c.page = t.id
                                where l.page = :page and l.target_slug > :after order by l.target_slug""", Tuple.class)
                        .setParameter("page", page)
                        .setParameter("after", after)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(HarvestLinks::link)
                        .toList(),
                limit);
    }

    private static PageLink link(Tuple row) {
        Slug name = new Slug(row.get(0, String.class));
        Long target = row.get(1, Long.class);
        return target == null
                ? new PageLink(name, null, null, null)
                : new PageLink(name, new PageId(target), new Slug(row.get(2, String.class)), row.get(3, String.class));
    }
}
