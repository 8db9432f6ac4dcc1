package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Says that a page was looked over, and by when it should be again. Each act is one write with its entry; the same act
 * sent twice, or by two people on one day, is one act, by the state alone, so that its button can stand on a page that
 * all readers share.
 */
@ApplicationScoped
class LookAfterPage {

    private final Ledger ledger;
    private final Authority gate;
    private final Session database;
    private final ReadBeside besides;
    private final Neighbours neighbours;
    private final Clock clock;
    private final Settings settings;

    LookAfterPage(
            Ledger ledger,
            Authority gate,
            Session database,
            ReadBeside besides,
            Neighbours neighbours,
            Clock clock,
            Settings settings) {
        this.ledger = ledger;
        this.gate = gate;
        this.database = database;
        this.besides = besides;
        this.neighbours = neighbours;
        this.clock = clock;
        this.settings = settings;
    }

    Care of(PageId page) {
        return besides.of(page).care();
    }

    /** Somebody looked over the page as it stands and found it right. */
    CareOutcome check(Actor actor, PageId page) {
        return act(actor, page, () -> {
            Care before = of(page);
            Tuple head = head(page);
            int n = head.get(1, Integer.class);
            Instant now = clock.now();
            if (before.checked() == n
                    && before.checkedAt() != null
                    && day(before.checkedAt()).equals(day(now))) {
                return null;
            }
            database.createNativeMutationQuery(
                            "insert into page_check (page, revision, at, actor) values (:page, :revision, :at, :actor)")
                    .setParameter("page", page.value())
                    .setParameter("revision", head.get(0, Long.class))
                    .setParameter("at", now)
                    .setParameter("actor", actor.id())
                    .executeUpdate();
            return new Event.PageChecked(page, new RevisionId(head.get(0, Long.class)), n);
        });
    }

    /** The page should be looked over by that day, or by none. */
    CareOutcome reviewBy(Actor actor, PageId page, @Nullable LocalDate day) {
        return act(actor, page, () -> {
            LocalDate before = of(page).reviewBy();
            if (day == null ? before == null : day.equals(before)) {
                return null;
            }
            database.createNativeMutationQuery("update page set review_by = cast(:day as date) where id = :page")
                    .setParameter("day", day == null ? null : day.toString())
                    .setParameter("page", page.value())
                    .executeUpdate();
            return new Event.ReviewSet(page, day == null ? "" : day.toString());
        });
    }

    /** Runs an act on the locked page; one that gives no event changed nothing. */
    private CareOutcome act(Actor actor, PageId page, Supplier<@Nullable Event> act) {
        return ledger.write(() -> {
                    Verdict verdict = gate.ground(actor, Action.EDIT_PAGE, page.subject());
                    if (!(verdict instanceof Verdict.Allowed allowed)) {
                        return new CareOutcome.Refused((Verdict.Refused) verdict);
                    }
                    neighbours.lock(new TreeSet<>(List.of(page.value())));
                    Event event = act.get();
                    if (event == null) {
                        return new CareOutcome.Same();
                    }
                    neighbours.stir(List.of(page.value()));
                    ledger.record(actor, allowed.ground(), event);
                    return (CareOutcome) new CareOutcome.Done();
                })
                .value();
    }

    private Tuple head(PageId page) {
        return database.createNativeQuery(
                        "select r.id, r.n from page p join revision r on r.id = p.head where p.id = :page", Tuple.class)
                .setParameter("page", page.value())
                .getSingleResult();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }

    /** A column of days, as the driver gives it. */
    static LocalDate date(Object column) {
        return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }
}
