package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.QuestionEvent;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Says of a question that a page answers it, that none does, or that it is none, each once: whoever says the same again
 * changes nothing. Questions are locked after pages.
 */
@ApplicationScoped
class SettleQuestion {

    /** SQL for a question that waits for an answer, which it does also where the page that answered it is gone. */
    static final String OPEN = """
            (q.state = 'OPEN' or (q.state = 'ANSWERED' and not exists (
                select 1 from page a join page t on t.id = coalesce(a.leads, a.id) and t.gone is null
                where a.id = q.answer)))""";

    private final Ledger ledger;
    private final Authority gate;
    private final Session database;
    private final Names names;

    SettleQuestion(Ledger ledger, Authority gate, Session database, Names names) {
        this.ledger = ledger;
        this.gate = gate;
        this.database = database;
        this.names = names;
    }

    /** Somebody says which page answers it. */
    QuestionOutcome answer(long id, Slug name, Actor actor) {
        return settle(id, actor, ground -> {
            Map<Slug, Names.Target> found = names.resolve(List.of(name));
            Names.Target target = found.get(name);
            if (target == null) {
                return new QuestionOutcome.NoPage();
            }
            answered(List.of(id), target.page(), actor, ground);
            return new QuestionOutcome.Done(id);
        });
    }

    /** Somebody says that what answered it does not. */
    QuestionOutcome reopen(long id, Actor actor) {
        return settle(id, actor, ground -> {
            int changed = database.createNativeMutationQuery("""
                            update question set state = 'OPEN', answer = null
                            where id = :id and state = 'ANSWERED'""")
                    .setParameter("id", id)
                    .executeUpdate();
            if (changed > 0) {
                ledger.record(actor, ground, new QuestionEvent.Reopened(id));
            }
            return new QuestionOutcome.Done(id);
        });
    }

    /** Somebody takes it off the board for good. */
    QuestionOutcome withdraw(long id, WithdrawalReason reason, Actor actor) {
        return settle(id, actor, ground -> {
            withdrawn(id, reason, actor, ground);
            return new QuestionOutcome.Done(id);
        });
    }

    private QuestionOutcome settle(long id, Actor actor, Function<String, QuestionOutcome> act) {
        return ledger.write(() -> {
                    Verdict verdict = gate.ground(
                            actor, Action.SETTLE_QUESTION, new Subject(Subject.QUESTION, Long.toString(id)));
                    if (!(verdict instanceof Verdict.Allowed allowed)) {
                        return new QuestionOutcome.Refused((Verdict.Refused) verdict);
                    }
                    return isGone(id) ? new QuestionOutcome.Gone() : act.apply(allowed.ground());
                })
                .value();
    }

    private boolean isGone(long id) {
        List<String> state = database.createNativeQuery("select state from question where id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        if (state.isEmpty()) {
            throw new NoSuchThing("question " + id);
        }
        return state.getFirst().equals("WITHDRAWN");
    }

    /**
     * Answers what a page's names ask, and the question that its writing began at, inside the write that publishes it.
     *
     * @param began that question's number, or null
     */
    void answeredBy(long page, Content content, @Nullable Long began, Actor actor, String ground) {
        Set<String> keys = new HashSet<>(Set.of(QuestionWords.key(content.title())));
        content.aliases().forEach(alias -> keys.add(QuestionWords.key(alias)));
        List<Long> asked = database.createNativeQuery(
                        "select q.id from question q where (q.key in (:keys) or q.id = :began) and " + OPEN
                                + " order by q.id",
                        Long.class)
                .setParameter("keys", keys)
                .setParameter("began", began == null ? 0L : began)
                .getResultList();
        answered(asked, page, actor, ground);
    }

    private void answered(Collection<Long> ids, long page, Actor actor, String ground) {
        for (long id : ids) {
            int changed = database.createNativeMutationQuery("""
                            update question set state = 'ANSWERED', answer = :page
                            where id = :id and state <> 'WITHDRAWN' and answer is distinct from :page""")
                    .setParameter("page", page)
                    .setParameter("id", id)
                    .executeUpdate();
            if (changed > 0) {
                ledger.record(actor, ground, new QuestionEvent.Answered(id, new PageId(page)));
            }
        }
    }

    /** Takes a question off the board and erases its words, inside a write; nothing where that was done before. */
    void withdrawn(long id, WithdrawalReason reason, Actor actor, String ground) {
        List<String> hash = database.createNativeQuery("""
                        update question set state = 'WITHDRAWN', reason = :reason, words = '', key = null, salt = null,
                            answer = null
                        where id = :id and state <> 'WITHDRAWN' returning hash""", String.class)
                .setParameter("reason", reason.code())
                .setParameter("id", id)
                .getResultList();
        hash.forEach(
                published -> ledger.record(actor, ground, new QuestionEvent.Withdrawn(id, reason.code(), published)));
    }
}
