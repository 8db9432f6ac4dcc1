package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/** What names lead to: a page's own slug first, else an alias. */
@ApplicationScoped
class Names {

    /**
     * Where a name leads.
     *
     * @param own whether the name is the page's own slug, not an alias
     */
    record Target(long page, Slug slug, boolean own) {}

    private final Session database;

    Names(Session database) {
        this.database = database;
    }

    /** The pages behind these names, in one query; a name that leads nowhere is absent. */
    Map<Slug, Target> resolve(Collection<Slug> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select s.name, p.id, p.slug, true as own
                        from unnest(cast(:names as text[])) s(name) join page p on p.slug = s.name
                        union all
                        (select distinct on (a.slug) a.slug, p.id, p.slug, false
                        from alias a join page p on p.id = a.page
                        where a.slug = any(cast(:names as text[]))
                          and not exists (select 1 from page q where q.slug = a.slug)
                        order by a.slug, p.id)""", Tuple.class)
                .setParameter("names", array(names))
                .getResultList();
        Map<Slug, Target> found = new HashMap<>();
        for (Tuple row : rows) {
            found.putIfAbsent(
                    new Slug(row.get(0, String.class)),
                    new Target(row.get(1, Long.class), new Slug(row.get(2, String.class)), row.get(3, Boolean.class)));
        }
        return found;
    }

    /**
     * Holds names until the transaction ends: exclusively those that come to lead somewhere else, shared those that are
     * linked to while they lead nowhere or by an alias. So a link never misses a page that is being made. In the order
     * of their hashes, before any page is locked.
     */
    void hold(Collection<Slug> exclusive, Collection<Slug> shared) {
        if (exclusive.isEmpty() && shared.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        select count(case when h.mine then pg_advisory_xact_lock(h.lock)
                                     else pg_advisory_xact_lock_shared(h.lock) end)
                        from (select hashtextextended(n.name, 2) as lock, bool_or(n.mine) as mine
                              from (select name, true as mine from unnest(cast(:exclusive as text[])) e(name)
                                    union all
                                    select name, false from unnest(cast(:shared as text[])) s(name)) n
                              group by 1 order by 1) h""", Long.class)
                .setParameter("exclusive", array(exclusive))
                .setParameter("shared", array(shared))
                .getSingleResult();
    }

    /**
     * Names as a PostgreSQL array literal. Slugs hold no quotes and no backslashes, but each is quoted, since a bare
     * {@code null} is not that word but no word at all.
     */
    static String array(Collection<Slug> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(",", "{", "}"));
    }
}
