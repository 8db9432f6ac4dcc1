package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.Seal;
import org.hibernate.Session;

/** Puts a shipped kind in force. */
@ApplicationScoped
class ShipKind {

    private final Ledger ledger;
    private final KindRows rows;
    private final KindsInForce inForce;
    private final Session database;
    private final Authority gate;
    private final Clock clock;

    ShipKind(Ledger ledger, KindRows rows, KindsInForce inForce, Session database, Authority gate, Clock clock) {
        this.ledger = ledger;
        this.rows = rows;
        this.inForce = inForce;
        this.database = database;
        this.gate = gate;
        this.clock = clock;
    }

    boolean ship(String definition, Actor actor, Action action) {
        Kind kind = ReadKind.read(definition);
        boolean changed =
                ledger.write(() -> take(kind, definition, actor, action)).value();
        if (changed) {
            inForce.reload();
        }
        return changed;
    }

    private boolean take(Kind kind, String definition, Actor actor, Action action) {
        Optional<KindRow> before = rows.inForce(kind.name());
        if (before.isPresent() && before.get().definition.equals(definition)) {
            return false;
        }
        Subject subject = new Subject(Subject.KIND, kind.name());
        if (!(gate.ground(actor, action, subject) instanceof Verdict.Allowed allowed)) {
            return false; // founded: from then on only a decision changes a kind
        }
        Instant now = clock.now();
        int version = 1;
        if (before.isPresent()) {
            before.get().inForceTo = now;
            version = before.get().id.version() + 1;
            database.flush(); // the old version must be out of force before the new one is in
        }
        KindRow row = new KindRow();
        row.id = new KindRow.Id(kind.name(), version);
        row.definition = definition;
        row.inForceFrom = now;
        rows.persist(row);
        // Every page of the kind shows its labels, so all cached pages are stale.
        database.createNativeMutationQuery("update commons set site = site + 1").executeUpdate();
        String hash = Seal.hash(null, definition.getBytes(StandardCharsets.UTF_8));
        ledger.record(actor, allowed.ground(), new Event.KindTaken(kind.name(), version, hash));
        return true;
    }
}
