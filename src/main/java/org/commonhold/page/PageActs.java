package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.CanonicalJson;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.PageEvent;
import org.commonhold.ledger.Seal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was done to pages as a whole: kept with its words, sealed, and entered in the ledger without them. */
@ApplicationScoped
class PageActs {

    private static final String COLUMNS = """
            select a.id, a.act, p.id, p.slug,
                   case when r.suppressed is null then r.title else replace(p.slug, '-', ' ') end, r.language,
                   a.former, a.called, t.slug, a.reason, a.actor, a.ground, a.at, p.gone is null
            """;

    private static final String JOINED = """
             join revision r on r.id = p.head left join page t on t.id = a.target
            """;

    private static final int ACTS_SHOWN = 50;

    private final Session database;
    private final Names names;
    private final RevisionRows revisions;
    private final Ledger ledger;
    private final Clock clock;

    PageActs(Session database, Names names, RevisionRows revisions, Ledger ledger, Clock clock) {
        this.database = database;
        this.names = names;
        this.revisions = revisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An act about to be done; which of the last three there are depends on what it is. */
    record Doing(
            PageAct.What what,
            long page,
            @Nullable Slug former,
            @Nullable Slug called,
            @Nullable Long target) {}

    /** Where a name leads that is no standing page's own. One query. */
    Located elsewhere(Slug name) {
        return database.createNativeQuery(
                        COLUMNS + "from page p left join page_act a on a.id = p.gone" + JOINED + "where p.id = "
                                + Names.leading(":name"),
                        Tuple.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst()
                .map(row -> located(name, row))
                .orElseGet(Located.Nowhere::new);
    }

    private static Located located(Slug name, Tuple row) {
        Slug slug = new Slug(row.get(3, String.class));
        boolean isGone = row.get(0) != null;
        return isGone && slug.equals(name) ? new Located.Gone(act(row)) : new Located.Elsewhere(slug);
    }

    /** The page that this name belongs to, where it is gone. */
    Optional<Departed> departed(Slug name) {
        Optional<PageAct> act = names.holder(name)
                .filter(Names.Holder::gone)
                .flatMap(page -> database.createNativeQuery(
                                COLUMNS + "from page p join page_act a on a.id = p.gone" + JOINED
                                        + "where p.id = :page",
                                Tuple.class)
                        .setParameter("page", page.page())
                        .getResultStream()
                        .findFirst()
                        .map(PageActs::act));
        return act.flatMap(gone ->
                revisions.head(gone.page().value()).map(row -> new Departed(gone, row.asRevision(gone.slug()))));
    }

    /** What was done to a page, and what was merged into it, latest first, at most {@value #ACTS_SHOWN}. */
    List<PageAct> of(long page) {
        List<Tuple> rows = database.createNativeQuery(
                        COLUMNS + "from page_act a join page p on p.id = a.page" + JOINED
                                + "where a.page = :page or a.target = :page order by a.id desc",
                        Tuple.class)
                .setParameter("page", page)
                .setMaxResults(ACTS_SHOWN)
                .getResultList();
        return rows.stream().map(PageActs::act).toList();
    }

    /** These acts by number, in one query. */
    Map<Long, PageAct> numbered(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(
                        COLUMNS + "from page_act a join page p on p.id = a.page" + JOINED + "where a.id in (:ids)",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, PageAct> acts = new HashMap<>();
        rows.stream().map(PageActs::act).forEach(act -> acts.put(act.id(), act));
        return acts;
    }

    /** The acts by which pages went that are gone, latest first. */
    Paged<PageAct> departures(Paging paging) {
        List<Tuple> rows = database.createNativeQuery(
                        COLUMNS + "from page p join page_act a on a.id = p.gone" + JOINED + "order by p.gone desc",
                        Tuple.class)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size() + 1)
                .getResultList();
        return Paged.ofOneMore(rows.stream().map(PageActs::act).toList(), paging);
    }

    /** Whether this form did just this before. */
    boolean isDone(Doing act, String form) {
        return database.createNativeQuery("""
                        select exists (select 1 from page_act where form = :form and page = :page and act = :act
                            and called is not distinct from cast(:called as text)
                            and target is not distinct from cast(:target as bigint))""", Boolean.class)
                .setParameter("form", form)
                .setParameter("page", act.page())
                .setParameter("act", act.what().code())
                .setParameter(
                        "called", act.called() == null ? null : act.called().value())
                .setParameter("target", act.target())
                .getSingleResult();
    }

    /**
     * Keeps and records an act, inside its write.
     *
     * @return its number
     */
    long record(Doing act, PageWish wish, String ground) {
        Seal seal = Seal.of(payload(act.what(), act.former(), act.called(), wish.reason()));
        long id = database.createNativeQuery("""
                        insert into page_act (page, act, former, called, target, reason, actor, ground, at, form, salt, hash)
                        values (:page, :act, :former, :called, cast(:target as bigint), :reason, :actor, :ground, :at,
                                :form, :salt, :hash)
                        returning id""", Long.class)
                .setParameter("page", act.page())
                .setParameter("act", act.what().code())
                .setParameter(
                        "former", act.former() == null ? null : act.former().value())
                .setParameter(
                        "called", act.called() == null ? null : act.called().value())
                .setParameter("target", act.target())
                .setParameter("reason", wish.reason())
                .setParameter("actor", wish.actor().id())
                .setParameter("ground", ground)
                .setParameter("at", clock.now())
                .setParameter("form", wish.form())
                .setParameter("salt", seal.salt())
                .setParameter("hash", seal.hash())
                .getSingleResult();
        ledger.record(wish.actor(), ground, event(act, id, seal.hash()));
        return id;
    }

    private static PageEvent event(Doing act, long id, String hash) {
        PageId page = new PageId(act.page());
        return switch (act.what()) {
            case RENAMED -> new PageEvent.Renamed(page, id, hash);
            case MERGED -> new PageEvent.Merged(page, id, new PageId(target(act)), hash);
            case DELETED -> new PageEvent.Deleted(page, id, hash);
            case RESTORED -> new PageEvent.Restored(page, id, hash);
        };
    }

    private static long target(Doing act) {
        Long target = act.target();
        if (target == null) {
            throw new IllegalStateException("merged into nothing");
        }
        return target;
    }

    /** What an act's hash vouches for: RFC 8785 JSON of what it was, the names and the reason. */
    static byte[] payload(PageAct.What what, @Nullable Slug former, @Nullable Slug called, String reason) {
        Map<String, Object> members = new TreeMap<>();
        members.put("act", what.code());
        members.put("reason", reason);
        if (former != null && called != null) {
            members.put("former", former.value());
            members.put("called", called.value());
        }
        return CanonicalJson.bytes(members);
    }

    private static PageAct act(Tuple row) {
        return new PageAct(
                row.get(0, Long.class),
                PageAct.What.ofCode(row.get(1, String.class)),
                new PageId(row.get(2, Long.class)),
                new Slug(row.get(3, String.class)),
                row.get(4, String.class),
                row.get(5, String.class),
                slug(row.get(6, String.class)),
                slug(row.get(7, String.class)),
                slug(row.get(8, String.class)),
                row.get(9, String.class),
                Actor.stored(row.get(10, String.class)),
                row.get(11, String.class),
                row.get(12, Instant.class),
                row.get(13, Boolean.class));
    }

    private static @Nullable Slug slug(@Nullable String value) {
        return value == null ? null : new Slug(value);
    }
}
