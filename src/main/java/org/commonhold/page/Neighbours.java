package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.TryAgain;
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

    /** The pages whose links lead to this one, by whatever name. */
    SortedSet<Long> linkingTo(long page) {
        return new TreeSet<>(
                database.createNativeQuery("select distinct page from link where target = :page", Long.class)
                        .setParameter("page", page)
                        .getResultList());
    }

    /** The pages that have one of these names among their aliases. */
    SortedSet<Long> alsoCalled(Collection<Slug> names) {
        return new TreeSet<>(database.createNativeQuery(
                        "select distinct page from alias where slug = any(cast(:names as text[]))", Long.class)
                .setParameter("names", Names.array(names))
                .getResultList());
    }

    /** A page and those whose names lead to it. */
    SortedSet<Long> family(long page) {
        return new TreeSet<>(
                database.createNativeQuery("select id from page where id = :page or leads = :page", Long.class)
                        .setParameter("page", page)
                        .getResultList());
    }

    /**
     * A page that is gone, and those that were merged into it, or into one of these, before it went. Each went later than
     * what was merged into it, so this ends.
     */
    SortedSet<Long> mergedInto(long page) {
        return new TreeSet<>(database.createNativeQuery("""
                        with recursive family(id) as (
                            select cast(:page as bigint) union
                            select p.id from family f join page_act a on a.target = f.id join page p on p.gone = a.id)
                        select id from family""", Long.class)
                .setParameter("page", page)
                .getResultList());
    }

    /**
     * Locks pages in the order of their ids (DESIGN, "Locks").
     *
     * @return those of them that are gone, as of now
     */
    Set<Long> lock(SortedSet<Long> pages) {
        List<Tuple> locked = database.createNativeQuery("""
                        select id, gone is not null from page where id = any(cast(:pages as bigint[]))
                        order by id for no key update""", Tuple.class)
                .setParameter("pages", array(pages))
                .getResultList();
        return locked.stream()
                .filter(row -> row.get(1, Boolean.class))
                .map(row -> row.get(0, Long.class))
                .collect(Collectors.toSet());
    }

    /** As {@link #lock}, for a write that shows a link to each of these targets: it begins again where one is gone. */
    void lockStanding(SortedSet<Long> pages, Collection<Long> targets) {
        Set<Long> gone = lock(pages);
        if (targets.stream().anyMatch(gone::contains)) {
            throw new TryAgain("a page that is linked to was taken away before it was locked");
        }
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
                        update link l set target = %s
                        where l.target_slug = any(cast(:names as text[]))""".formatted(Names.leadingToStanding("l.target_slug")))
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
