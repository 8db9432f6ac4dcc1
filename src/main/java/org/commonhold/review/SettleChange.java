package org.commonhold.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Ends the waiting of a change, once: whoever comes second finds it settled. */
@ApplicationScoped
class SettleChange {

    private final Session database;
    private final Ledger ledger;
    private final Clock clock;

    SettleChange(Session database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean settle(ChangeId id, ChangeState to, @Nullable RevisionId became, Actor by, String ground) {
        List<String> subject = database.createNativeQuery("""
                        update change set state = :state, settled_at = :at, settled_by = :by,
                            became = cast(:became as bigint)
                        where id = :id and state = 'PENDING' returning subject""", String.class)
                .setParameter("state", to.name())
                .setParameter("at", clock.now())
                .setParameter("by", by.id())
                .setParameter("became", became == null ? null : Long.toString(became.value()))
                .setParameter("id", id.value())
                .getResultList();
        if (subject.isEmpty()) {
            return false;
        }
        ledger.record(by, ground, new Event.ChangeSettled(Subject.parse(subject.getFirst()), id, to.name(), became));
        return true;
    }
}
