package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.CanonicalJson;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.QuestionEvent;
import org.commonhold.ledger.Seal;
import org.hibernate.Session;

/** Puts a question on the board, once for the same words however many do so at a time. */
@ApplicationScoped
class PutQuestion {

    private final Ledger ledger;
    private final Authority gate;
    private final Session database;
    private final SettleQuestion settling;
    private final Settings settings;
    private final Clock clock;

    PutQuestion(
            Ledger ledger, Authority gate, Session database, SettleQuestion settling, Settings settings, Clock clock) {
        this.ledger = ledger;
        this.gate = gate;
        this.database = database;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
    }

    QuestionOutcome put(QuestionWords words, Question.Came came, Actor actor) {
        return ledger.write(() -> {
                    Verdict verdict = gate.ground(actor, Action.ASK_QUESTION, Subject.WHOLE);
                    return verdict instanceof Verdict.Allowed allowed
                            ? put(words, came, actor, allowed.ground())
                            : new QuestionOutcome.Refused((Verdict.Refused) verdict);
                })
                .value();
    }

    private QuestionOutcome put(QuestionWords words, Question.Came came, Actor actor, String ground) {
        Seal seal = Seal.of(payload(words.words()));
        List<Long> made = database.createNativeQuery("""
                        insert into question (words, key, came, actor, ground, since, salt, hash, state)
                        values (:words, :key, :came, :actor, :ground, :since, :salt, :hash, 'OPEN')
                        on conflict (key) where key is not null do nothing returning id""", Long.class)
                .setParameter("words", words.words())
                .setParameter("key", words.key())
                .setParameter("came", came.code())
                .setParameter("actor", actor.id())
                .setParameter("ground", ground)
                .setParameter("since", clock.now())
                .setParameter("salt", seal.salt())
                .setParameter("hash", seal.hash())
                .getResultList();
        if (made.isEmpty()) {
            return new QuestionOutcome.Known(
                    database.createNativeQuery("select id from question where key = :key", Long.class)
                            .setParameter("key", words.key())
                            .getSingleResult());
        }
        ledger.record(actor, ground, new QuestionEvent.Asked(made.getFirst(), came.code(), seal.hash()));
        makeRoom();
        return new QuestionOutcome.Done(made.getFirst());
    }

    /** The board is bounded: what several asked without anybody caring to keep it goes first, the oldest of it. */
    private void makeRoom() {
        List<Long> over = database.createNativeQuery("""
                        select id from question where state = 'OPEN'
                        order by (came = 'kept') desc, since desc, id desc""", Long.class)
                .setFirstResult(settings.number(Settings.Key.QUESTIONS_OPEN))
                .setMaxResults(100)
                .getResultList();
        over.forEach(id -> settling.withdrawn(
                id, WithdrawalReason.OLD, Actor.COMMONS, "setting:" + Settings.Key.QUESTIONS_OPEN.key()));
    }

    /** What the hash of a question vouches for: RFC 8785 JSON. */
    static byte[] payload(String words) {
        return CanonicalJson.bytes(Map.of("words", words));
    }
}
