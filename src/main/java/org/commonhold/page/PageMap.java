package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/** All pages that stand, in parts by the number of the page, so that nothing has to be counted to find one. */
@ApplicationScoped
class PageMap {

    private final Session database;

    PageMap(Session database) {
        this.database = database;
    }

    List<MapPart> parts() {
        return database
                .createNativeQuery(
                        "select (page - 1) / :size + 1, max(changed_at) from page_card group by 1 order by 1",
                        Tuple.class)
                .setParameter("size", (long) MapPart.SIZE)
                .getResultList()
                .stream()
                .map(row -> new MapPart(row.get(0, Long.class), row.get(1, Instant.class)))
                .toList();
    }

    List<MapPart.Place> part(long number) {
        if (number < 1 || number > Long.MAX_VALUE / MapPart.SIZE) {
            return List.of();
        }
        return database
                .createNativeQuery("""
                        select p.slug, c.changed_at from page_card c join page p on p.id = c.page
                        where c.page > :from and c.page <= :to order by c.page""", Tuple.class)
                .setParameter("from", (number - 1) * MapPart.SIZE)
                .setParameter("to", number * MapPart.SIZE)
                .getResultList()
                .stream()
                .map(row -> new MapPart.Place(new Slug(row.get(0, String.class)), row.get(1, Instant.class)))
                .toList();
    }
}
