package org.commonhold.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Clock;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.Seal;
import org.hibernate.Session;

/** Writes down a change that waits. */
@ApplicationScoped
class KeepChange {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Session database;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepChange(Session database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    ChangeId keep(ProposedChange proposed, String ground) {
        ChangeId id = next();
        Seal seal = Seal.of(proposed.payload());
        database.createNativeMutationQuery("""
                        insert into change (id, subject, base, proposed, salt, hash, author, at, form, state)
                        values (:id, :subject, cast(:base as bigint), :proposed, :salt, :hash, :author, :at, :form,
                                'PENDING')""")
                .setParameter("id", id.value())
                .setParameter("subject", proposed.subject().toString())
                .setParameter(
                        "base",
                        proposed.base() == null
                                ? null
                                : Long.toString(proposed.base().value()))
                .setParameter("proposed", new String(proposed.payload(), StandardCharsets.UTF_8))
                .setParameter("salt", seal.salt())
                .setParameter("hash", seal.hash())
                .setParameter("author", proposed.author().id())
                .setParameter("at", clock.now())
                .setParameter("form", proposed.form())
                .executeUpdate();
        ledger.record(
                proposed.author(),
                ground,
                new Event.ChangeOffered(proposed.subject(), id, proposed.base(), seal.hash()));
        return id;
    }

    private ChangeId next() {
        StringBuilder id = new StringBuilder(ChangeId.LENGTH);
        for (int i = 0; i < ChangeId.LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ChangeId(id.toString());
    }
}
