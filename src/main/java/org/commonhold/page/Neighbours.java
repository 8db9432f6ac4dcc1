package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/** A page's links and the pages on their other ends, inside a write. */
@ApplicationScoped
class Neighbours {

    private final Session database;

    Neighbours(Session database) {
        this.database = database;
    }

    /** The names that a page's head links to, each with the page behind it or 0. */
    Map<Slug, Long> linksOf(long page) {
        List<Tuple> rows = database.createNativeQuery(
                        "select target_slug, coalesce(target, 0) from link where page = :page", Tuple.class)
                .setParameter("page", page)
                .getResultList();
        Map<Slug, Long> links = new HashMap<>();
        rows.forEach(row -> links.put(new Slug(row.get(0, String.class)), row.get(1, Long.class)));
        return links;
    }

    /** The pages that link by one of these names. */
    SortedSet<Long> linkingBy(Collection<Slug> names) {
        if (names.isEmpty()) {
            return new TreeSet<>();
        }
        List<Long> pages = database.createNativeQuery(
                        "select distinct page from link where target_slug = any(cast(:names as text[]))", Long.class)
                .setParameter("names", Names.array(names))
                .getResultList();
        return new TreeSet<>(pages);
    }

    /** Locks pages in the order of their ids (DESIGN, "Locks"). */
    void lock(SortedSet<Long> pages) {
        database.createNativeQuery(
                        "select id from page where id = any(cast(:pages as bigint[])) order by id for no key update",
                        Long.class)
                .setParameter("pages", array(pages))
                .getResultList();
    }

    /** Says that something beside the text of these pages has changed. They are locked already. */
    void stir(Collection<Long> pages) {
        if (pages.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        "update page set surroundings = surroundings + 1 where id = any(cast(:pages as bigint[]))")
                .setParameter("pages", array(pages))
                .executeUpdate();
    }

    /** Puts the new links in place of the old. */
    void relink(long page, Map<Slug, Long> old, Map<Slug, Long> now) {
        List<Slug> gone =
                old.keySet().stream().filter(name -> !now.containsKey(name)).toList();
        if (!gone.isEmpty()) {
            database.createNativeMutationQuery(
                            "delete from link where page = :page and target_slug = any(cast(:gone as text[]))")
                    .setParameter("page", page)
                    .setParameter("gone", Names.array(gone))
                    .executeUpdate();
        }
        List<Map.Entry<Slug, Long>> come = now.entrySet().stream()
                .filter(link -> !link.getValue().equals(old.get(link.getKey())))
                .toList();
        if (!come.isEmpty()) {
            database.createNativeMutationQuery("""
                            insert into link (page, target_slug, target)
                            select :page, n.name, nullif(n.target, 0)
                            from unnest(cast(:names as text[]), cast(:targets as bigint[])) n(name, target)
                            on conflict (page, target_slug) do update set target = excluded.target""")
                    .setParameter("page", page)
                    .setParameter(
                            "names",
                            Names.array(come.stream().map(Map.Entry::getKey).toList()))
                    .setParameter(
                            "targets",
                            "{"
                                    + String.join(
                                            ",",
                                            come.stream()
                                                    .map(e -> e.getValue().toString())
                                                    .toList()) + "}")
                    .executeUpdate();
        }
    }

    /** Lets the links that use these names lead where the names lead now. */
    void retarget(Collection<Slug> names) {
        if (names.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery("""
                        update link l set target = coalesce(
                            (select p.id from page p where p.slug = l.target_slug),
                            (select min(a.page) from alias a where a.slug = l.target_slug))
                        where l.target_slug = any(cast(:names as text[]))""")
                .setParameter("names", Names.array(names))
                .executeUpdate();
    }

    /** The aliases of a page. */
    SortedSet<Slug> aliasesOf(long page) {
        List<String> slugs = database.createNativeQuery("select slug from alias where page = :page", String.class)
                .setParameter("page", page)
                .getResultList();
        SortedSet<Slug> aliases = new TreeSet<>();
        slugs.forEach(slug -> aliases.add(new Slug(slug)));
        return aliases;
    }

    void putAliases(long page, Collection<Slug> gone, Collection<Slug> come) {
        if (!gone.isEmpty()) {
            database.createNativeMutationQuery(
                            "delete from alias where page = :page and slug = any(cast(:gone as text[]))")
                    .setParameter("page", page)
                    .setParameter("gone", Names.array(gone))
                    .executeUpdate();
        }
        if (!come.isEmpty()) {
            database.createNativeMutationQuery("""
                            insert into alias (slug, page)
                            select name, :page from unnest(cast(:come as text[])) n(name) on conflict do nothing""")
                    .setParameter("page", page)
                    .setParameter("come", Names.array(come))
                    .executeUpdate();
        }
    }

    /** Ids as a PostgreSQL array literal: one parameter, however many there are. */
    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
