package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Pages that somebody should look after: wanted, linked from nowhere, due, or not looked over for long. */
@ApplicationScoped
class CareLists {

    /** A page that links ask for and nobody has written, and how many pages ask. */
    record Wanted(Slug slug, long asking) {

        /** The name that was linked to, as far as its address tells. */
        public String title() {
            return slug.value().replace('-', ' ');
        }

        /** Where to write it. */
        public String path() {
            return Addresses.newPage(title());
        }
    }

    /**
     * A page in one of the other lists.
     *
     * @param since the day that puts it there: the last time that somebody looked it over, or the day of its first
     *     words, or the day by which it should have been looked over, or the day of its last change
     */
    record Listed(Slug slug, String title, String language, LocalDate since) {

        /** Its address. */
        public String path() {
            return Addresses.page(slug);
        }
    }

    private static final String HAS_HEAD = " from page_card c join page p on p.id = c.page ";

    private final Session database;
    private final Settings settings;
    private final Clock clock;

    CareLists(Session database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Most asked for first; without pages that were written and deleted. */
    Paged<Wanted> wanted(Paging paging) {
        List<Tuple> found = some(database.createNativeQuery("""
                        select l.target_slug, count(*) from link l where l.target is null
                            and not exists (select 1 from page p where p.slug = l.target_slug)
                        group by l.target_slug order by count(*) desc, l.target_slug""", Tuple.class), paging);
        return Paged.ofOneMore(
                found.stream()
                        .map(row -> new Wanted(new Slug(row.get(0, String.class)), row.get(1, Long.class)))
                        .toList(),
                paging);
    }

    /** Pages that no other page links to, by title. */
    Paged<Listed> orphans(Paging paging) {
        return listed(query("select p.slug, c.title, c.language, c.changed_at" + HAS_HEAD + """
                        where not exists (select 1 from link l where l.target = c.page and l.page <> c.page)
                        order by c.sort_key, c.page"""), paging);
    }

    /** Pages whose day of review has come, the longest due first. */
    Paged<Listed> due(Paging paging) {
        LocalDate today = LocalDate.ofInstant(clock.now(), settings.zone());
        return listed(
                query("select p.slug, c.title, c.language, p.review_by" + HAS_HEAD + """
                        where p.review_by <= cast(:today as date) order by p.review_by, c.sort_key, c.page""")
                        .setParameter("today", today.toString()),
                paging);
    }

    /** Pages that nobody has looked over for as long as the setting says, nor begun since, the longest first. */
    Paged<Listed> unchecked(Paging paging) {
        Instant limit = clock.now().minus(settings.number(Settings.Key.CHECK_DAYS), ChronoUnit.DAYS);
        return listed(
                query("select p.slug, c.title, c.language, s.since" + HAS_HEAD + """
                        cross join lateral (select coalesce(
                            (select k.at from page_check k where k.page = p.id order by k.id desc limit 1),
                            (select r.at from revision r where r.page = p.id and r.n = 1)) as since) s
                        where s.since < :limit order by s.since, c.page""")
                        .setParameter("limit", limit),
                paging);
    }

    private NativeQuery<Tuple> query(String sql) {
        return database.createNativeQuery(sql, Tuple.class);
    }

    private static List<Tuple> some(NativeQuery<Tuple> query, Paging paging) {
        return query.setFirstResult(paging.offset())
                .setMaxResults(paging.size() + 1)
                .getResultList();
    }

    private Paged<Listed> listed(NativeQuery<Tuple> query, Paging paging) {
        return Paged.ofOneMore(
                some(query, paging).stream()
                        .map(row -> new Listed(
                                new Slug(row.get(0, String.class)),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                day(row.get(3))))
                        .toList(),
                paging);
    }

    private LocalDate day(Object column) {
        return column instanceof Instant at ? LocalDate.ofInstant(at, settings.zone()) : LookAfterPage.date(column);
    }
}
