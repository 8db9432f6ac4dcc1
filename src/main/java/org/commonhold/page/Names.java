package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/**
 * What names lead to: a page's own name first, else a name that a page had before, else an alias. A name whose page was
 * merged leads to where that page leads; one whose page was deleted leads nowhere, and is nobody else's all the same.
 */
@ApplicationScoped
class Names {

    /**
     * Where a name leads.
     *
     * @param own whether the name is the page's own slug, not a former name or an alias
     */
    record Target(long page, Slug slug, boolean own) {}

    /**
     * Whose a name is, as its own or as a former one.
     *
     * @param slug the page's own name
     * @param gone whether it was deleted or merged into another
     */
    record Holder(long page, Slug slug, boolean gone) {}

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
                        select n.name, p.id, p.slug
                        from (select s.name, %s as page from unnest(cast(:names as text[])) s(name)) n
                        join page p on p.id = n.page
                        where p.gone is null""".formatted(leading("s.name")), Tuple.class)
                .setParameter("names", array(names))
                .getResultList();
        Map<Slug, Target> found = new HashMap<>();
        for (Tuple row : rows) {
            Slug name = new Slug(row.get(0, String.class));
            Slug slug = new Slug(row.get(2, String.class));
            found.put(name, new Target(row.get(1, Long.class), slug, slug.equals(name)));
        }
        return found;
    }

    /** The page whose name this is, or was before it was renamed; for writers, who must find it also where it is gone. */
    Optional<Holder> holder(Slug name) {
        return database.createNativeQuery("""
                        select p.id, p.slug, p.gone is not null from page p where p.id = coalesce(
                            (select o.id from page o where o.slug = :name),
                            (select f.page from redirect f where f.slug = :name))""", Tuple.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst()
                .map(Names::holder);
    }

    /** The page that a name leads to and that keeps others from being called so; it may be one that was deleted. */
    Optional<Holder> taken(Slug name) {
        return database.createNativeQuery(
                        "select p.id, p.slug, p.gone is not null from page p where p.id = " + leading(":name"),
                        Tuple.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst()
                .map(Names::holder);
    }

    /** Those of these names that are somebody's already. */
    Set<Slug> taken(Collection<Slug> names) {
        List<String> taken = database.createNativeQuery(
                        "select s.name from unnest(cast(:names as text[])) s(name) where " + leading("s.name")
                                + " is not null",
                        String.class)
                .setParameter("names", array(names))
                .getResultList();
        return taken.stream().map(Slug::new).collect(Collectors.toSet());
    }

    /** Every name that these pages have, had or are also called by. */
    Set<Slug> of(Collection<Long> pages) {
        List<String> names = database.createNativeQuery("""
                        select slug from page where id in (:pages) union select slug from redirect where page in (:pages)
                        union select slug from alias where page in (:pages)""", String.class)
                .setParameter("pages", pages)
                .getResultList();
        return names.stream().map(Slug::new).collect(Collectors.toSet());
    }

    /** The names that lead to pages and are not their own, aliases left out: those stand in the pages' words. */
    static SortedMap<Slug, Slug> redirects(Connection connection) throws SQLException {
        SortedMap<Slug, Slug> redirects = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select n.slug, p.slug
                        from (select slug, id as page from page where leads is not null
                              union all select slug, page from redirect) n
                        join page o on o.id = n.page join page p on p.id = coalesce(o.leads, o.id)
                        where p.gone is null""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                redirects.put(new Slug(row.getString(1)), new Slug(row.getString(2)));
            }
        }
        return redirects;
    }

    private static Holder holder(Tuple row) {
        return new Holder(row.get(0, Long.class), new Slug(row.get(1, String.class)), row.get(2, Boolean.class));
    }

    /** SQL for the id of the page that a name leads to, which may be one that was deleted; null for nowhere. */
    static String leading(String name) {
        return """
                coalesce(
                    (select coalesce(o.leads, o.id) from page o where o.slug = %1$s),
                    (select coalesce(o.leads, o.id) from redirect f join page o on o.id = f.page where f.slug = %1$s),
                    (select t.id from alias a join page o on o.id = a.page join page t on t.id = coalesce(o.leads, o.id)
                     where a.slug = %1$s and t.gone is null order by a.page limit 1))""".formatted(name);
    }

    /** SQL for the id of the page that a name leads to, where that page stands; null else. */
    static String leadingToStanding(String name) {
        return "(select s.id from page s where s.gone is null and s.id = " + leading(name) + ")";
    }

    /**
     * Holds names until the transaction ends: exclusively those that come to lead somewhere else, shared those that are
     * linked to while they lead nowhere or are no page's own. So a link never misses a page that is being made. In the order
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
