package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Ledger;
import org.commonhold.markup.TooComplex;
import org.commonhold.page.PlanEdit.Plan;
import org.commonhold.page.PlanEdit.Standing;
import org.commonhold.page.PublishRevision.Draft;
import org.commonhold.review.Change;
import org.commonhold.review.ChangeState;
import org.commonhold.review.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Publishes words on a page, or starts one. Checks, reads and merges the text before the transaction; inside it asks the
 * gate, takes its locks in the order of the house (the form, names, pages by id, the ledger's head), and loses nothing:
 * what somebody else published meanwhile is merged with it, and where the two clash, the whole edit waits on the page.
 */
@ApplicationScoped
class EditPage {

    /** How often a save is planned anew because the page was changed while it was being planned. Then it waits. */
    private static final int TRIES = 5;

    private final Ledger ledger;
    private final Authority gate;
    private final KindsInForce kinds;
    private final CheckContent checking;
    private final SavedForms forms;
    private final StartPage starting;
    private final PublishRevision publishing;
    private final PlanEdit planning;
    private final Turns turns;
    private final KeepOffer offers;
    private final Changes changes;

    EditPage(
            Ledger ledger,
            Authority gate,
            KindsInForce kinds,
            CheckContent checking,
            SavedForms forms,
            StartPage starting,
            PublishRevision publishing,
            PlanEdit planning,
            Turns turns,
            KeepOffer offers,
            Changes changes) {
        this.ledger = ledger;
        this.gate = gate;
        this.kinds = kinds;
        this.checking = checking;
        this.forms = forms;
        this.starting = starting;
        this.publishing = publishing;
        this.planning = planning;
        this.turns = turns;
        this.offers = offers;
        this.changes = changes;
    }

    EditOutcome edit(Edit edit) {
        Optional<Kind> kind = kinds.kind(edit.content().kind());
        if (kind.isEmpty()) {
            return new EditOutcome.Invalid(List.of(FieldError.of("kind", FieldError.Code.NOT_A_CHOICE)));
        }
        Slug page = edit.page();
        return page == null
                ? read(
                        edit,
                        kind.get(),
                        null,
                        words -> ledger.write(() -> starting.start(edit, words)).value())
                : turns.on(page, () -> proceed(edit, page, kind.get()));
    }

    private EditOutcome proceed(Edit edit, Slug page, Kind kind) {
        Optional<Standing> first = planning.standing(page, edit.base(), edit.actor());
        if (first.isEmpty()) {
            return new EditOutcome.PageGone(page);
        }
        return read(edit, kind, first.get().head().content(), words -> {
            Optional<Standing> standing = first;
            for (int attempt = 1; standing.isPresent(); attempt++) {
                Standing now = standing.get();
                Plan plan = attempt > TRIES ? new Plan.Keep() : planning.plan(now, words, kind);
                Optional<EditOutcome> outcome = attempt(edit, words, now, plan);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                standing = planning.standing(page, edit.base(), edit.actor());
            }
            return new EditOutcome.PageGone(page);
        });
    }

    private Optional<EditOutcome> attempt(Edit edit, PreparedPage words, Standing standing, Plan plan) {
        return ledger.write(() -> carryOut(edit, words, standing, plan)).value();
    }

    /** Goes on with what was typed, if it can be kept and shown. */
    private EditOutcome read(
            Edit edit, Kind kind, @Nullable Content earlier, Function<PreparedPage, EditOutcome> then) {
        CheckContent.Checked checked = checking.check(edit.content(), edit.summary(), kind, earlier);
        if (!checked.errors().isEmpty()) {
            return new EditOutcome.Invalid(checked.errors());
        }
        PreparedPage words;
        try {
            words = PreparedPage.of(checked.content(), checked.summary(), kind);
        } catch (TooComplex e) {
            return new EditOutcome.Invalid(List.of(FieldError.of("body", FieldError.Code.TOO_COMPLEX)));
        }
        return then.apply(words);
    }

    /** What came of it; empty where the page was changed meanwhile, so that there has to be another plan. */
    private Optional<EditOutcome> carryOut(Edit edit, PreparedPage mine, Standing standing, Plan plan) {
        Revision head = standing.head();
        Verdict verdict =
                gate.ground(edit.actor(), Action.EDIT_PAGE, head.page().subject());
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            return Optional.of(new EditOutcome.Refused((Verdict.Refused) verdict));
        }
        forms.hold(edit.form());
        String digest = SavedForms.digest(edit, mine);
        String whole = SavedForms.whole(edit, digest);
        Optional<EditOutcome> before = forms.answered(edit.form(), digest)
                .or(() -> changes.keptFrom(whole).map(id -> new EditOutcome.Clash(head.slug(), id)));
        if (before.isPresent()) {
            return before;
        }
        return switch (plan) {
            case Plan.Same same -> {
                settle(edit, head, ChangeState.SUPERSEDED, null);
                yield Optional.of(new EditOutcome.Unchanged(head.slug()));
            }
            case Plan.Publish publish -> {
                Draft draft = new Draft(publish.words(), edit.actor(), allowed.ground(), null);
                RevisionRow row = publishing.proceed(head.slug(), List.of(draft), publish.on());
                if (row == null) {
                    yield Optional.empty();
                }
                forms.keep(edit.form(), digest, row, publish.since());
                settle(
                        edit,
                        head,
                        ChangeState.ACCEPTED,
                        row.asRevision(head.slug()).id());
                yield Optional.of(saved(head.slug(), row.n, publish.since()));
            }
            case Plan.Keep keep -> {
                ProposedWords words = new ProposedWords(mine.content(), mine.summary());
                RevisionId base =
                        standing.base() == null ? null : standing.base().id();
                settleOwn(edit, head);
                ChangeId id = offers.keep(head.page(), base, words, edit.actor(), whole, allowed.ground());
                yield Optional.of(new EditOutcome.Clash(head.slug(), id));
            }
        };
    }

    private static EditOutcome saved(Slug page, int n, @Nullable Integer since) {
        return since == null ? new EditOutcome.Saved(page, n) : new EditOutcome.Merged(page, n, since);
    }

    /**
     * Ends the waiting of the edit whose words this one takes in, if it waits on this page and the gate lets its writer
     * settle it. Somebody else may have done so before: no harm.
     */
    private void settle(Edit edit, Revision head, ChangeState to, @Nullable RevisionId became) {
        Change change = settles(edit, head);
        if (change != null
                && gate.ground(edit.actor(), Action.SETTLE_OFFER, change.subject())
                        instanceof Verdict.Allowed allowed) {
            offers.settle(head.page(), change.id(), to, became, edit.actor(), allowed.ground());
        }
    }

    /** An edit that clashes again takes the place of the one that its own writer had left waiting. */
    private void settleOwn(Edit edit, Revision head) {
        Change change = settles(edit, head);
        if (change != null && change.author().equals(edit.actor())) {
            settle(edit, head, ChangeState.SUPERSEDED, null);
        }
    }

    private @Nullable Change settles(Edit edit, Revision head) {
        return edit.settles() == null
                ? null
                : changes.find(edit.settles())
                        .filter(change -> change.subject().equals(head.page().subject()))
                        .orElse(null);
    }
}
