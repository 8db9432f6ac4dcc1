package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.hibernate.Session;

/** Takes out the words of an earlier revision, in one write with the entry that says so. */
@ApplicationScoped
class SuppressRevision {

    private final Ledger ledger;
    private final Authority gate;
    private final Session database;
    private final RevisionRows rows;

    SuppressRevision(Ledger ledger, Authority gate, Session database, RevisionRows rows) {
        this.ledger = ledger;
        this.gate = gate;
        this.database = database;
        this.rows = rows;
    }

    Suppression suppress(Actor actor, Located.Found page, int n, SuppressionReason reason) {
        return ledger.write(() -> take(actor, page, n, reason)).value();
    }

    private Suppression take(Actor actor, Located.Found page, int n, SuppressionReason reason) {
        Verdict verdict = gate.ground(actor, Action.SUPPRESS_REVISION, page.id().subject());
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            return new Suppression.Refused((Verdict.Refused) verdict);
        }
        Event.RevisionSuppressed what = rows.numbered(page.id().value(), n)
                .map(row -> row.asSuppressed(page.slug(), reason))
                .orElseThrow(() -> new NoSuchThing("revision " + n + " of " + page.slug()));
        return database.doReturningWork(connection -> {
            EraseWords erasing = new EraseWords(connection);
            EraseWords.Standing standing = erasing.standing(what);
            if (standing == null) {
                throw new NoSuchThing("revision " + n + " of " + page.slug());
            }
            if (!standing.hasWords()) {
                return new Suppression.WasTakenOut();
            }
            if (standing.isHead()) {
                return new Suppression.IsHead();
            }
            erasing.erase(what);
            ledger.record(actor, allowed.ground(), what);
            return new Suppression.TakenOut();
        });
    }
}
