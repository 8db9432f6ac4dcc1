package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What an arrival may meet: names that are taken, pages that came in before, a shipped page that it continues. */
@ApplicationScoped
class StandingPages {

    private final Session database;
    private final Names names;

    StandingPages(Session database, Names names) {
        this.database = database;
        this.names = names;
    }

    Set<Slug> taken(Collection<Slug> slugs) {
        return QuarkusTransaction.requiringNew().call(() -> names.taken(slugs));
    }

    /** The address of a page, or null where there is no such page. */
    @Nullable
    Slug slug(PageId page) {
        return slugs(List.of(page.value())).get(page.value());
    }

    Map<Long, Slug> slugs(Collection<Long> pages) {
        if (pages.isEmpty()) {
            return Map.of();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<Long, Slug> slugs = new HashMap<>();
            for (Tuple row : database.createNativeQuery("select id, slug from page where id in (:pages)", Tuple.class)
                    .setParameter("pages", pages)
                    .getResultList()) {
                slugs.put(row.get(0, Long.class), new Slug(row.get(1, String.class)));
            }
            return slugs;
        });
    }

    Optional<Arrivals.Begun> begunBy(Actor actor, ReadyArrival arrival) {
        List<RevisionRow> standing = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select r.* from revision r join page p on p.id = r.page where p.slug = :slug order by r.n",
                                RevisionRow.class)
                        .setParameter("slug", arrival.arrival().slug().value())
                        .setMaxResults(arrival.versions().size() + 1)
                        .getResultList());
        if (standing.isEmpty() || standing.size() > arrival.versions().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < standing.size(); i++) {
            RevisionRow row = standing.get(i);
            if (!row.actor.equals(actor.id())
                    || !row.content(arrival.arrival().slug())
                            .equals(arrival.versions().get(i).content())) {
                return Optional.empty();
            }
        }
        RevisionRow head = standing.getLast();
        RevisionId id = new RevisionId(Objects.requireNonNull(head.id));
        return Optional.of(new Arrivals.Begun(head.page, id, standing.size()));
    }
}
