package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.TryAgain;
import org.commonhold.page.PublishRevision.Draft;
import org.commonhold.review.Change;
import org.commonhold.review.ChangeState;
import org.commonhold.review.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Settles an edit that waits (GOVERNANCE section 4): anyone whose edit would be live takes it or leaves the page as it
 * is; its writer publishes the part that clashes with nothing, or takes it back. Brought together by hand, it is settled by
 * {@link EditPage}. Each is asked for a head that was seen (SAFETY row 34).
 */
@ApplicationScoped
class SettleOffer {

    private final Ledger ledger;
    private final Authority gate;
    private final Changes changes;
    private final KeepOffer offers;
    private final PublishRevision publishing;
    private final PlanEdit planning;

    SettleOffer(
            Ledger ledger,
            Authority gate,
            Changes changes,
            KeepOffer offers,
            PublishRevision publishing,
            PlanEdit planning) {
        this.ledger = ledger;
        this.gate = gate;
        this.changes = changes;
        this.offers = offers;
        this.publishing = publishing;
        this.planning = planning;
    }

    /** Puts the offered words on the page, as its writer's; the entry that settles the offer names who took it. */
    OfferOutcome take(Offer offer, RevisionId seen, Actor actor) {
        if (isTakenBy(actor, offer.change())) {
            return new OfferOutcome.Settled(); // the same wish again
        }
        return offer.isSaid()
                ? leave(offer, actor)
                : publish(offer, offer.merged().preferringMine(), seen, actor, true);
    }

    /** Puts on the page what clashes with nothing. The rest waits on. */
    OfferOutcome publishPart(Offer offer, RevisionId seen, Actor writer) {
        return offer.hasPart()
                ? publish(offer, offer.merged().preferringTheirs(), seen, writer, false)
                : new OfferOutcome.PartPublished();
    }

    /** Leaves the page as it is. */
    OfferOutcome leave(Offer offer, Actor actor) {
        return end(offer, ChangeState.SUPERSEDED, actor);
    }

    /** Takes the edit back. */
    OfferOutcome withdraw(Offer offer, Actor writer) {
        return end(offer, ChangeState.WITHDRAWN, writer);
    }

    private OfferOutcome publish(Offer offer, Content content, RevisionId seen, Actor actor, boolean whole) {
        Revision head = offer.head();
        if (!head.id().equals(seen)) {
            return new OfferOutcome.Moved();
        }
        PreparedPage words = planning.readable(content, offer.words().summary(), offer.kind(), head.content());
        if (words == null) {
            return new OfferOutcome.NeedsAHand();
        }
        return whileItWaits(offer, ChangeState.ACCEPTED, actor, ground -> {
            Draft draft = new Draft(words, offer.change().author(), ground, null);
            RevisionRow row = publishing.proceed(head.slug(), List.of(draft), seen);
            if (row == null) {
                Change now = changes.find(offer.change().id()).orElseThrow();
                return whole && isTakenBy(actor, now) ? new OfferOutcome.Settled() : new OfferOutcome.Moved();
            }
            RevisionId became = row.asRevision(head.slug()).id();
            return whole
                    ? settle(offer, ChangeState.ACCEPTED, became, actor, ground)
                    : new OfferOutcome.PartPublished();
        });
    }

    private static boolean isTakenBy(Actor actor, Change change) {
        return change.state() == ChangeState.ACCEPTED && actor.equals(change.settledBy());
    }

    private OfferOutcome end(Offer offer, ChangeState to, Actor actor) {
        return whileItWaits(offer, to, actor, ground -> settle(offer, to, null, actor, ground));
    }

    private OfferOutcome settle(Offer offer, ChangeState to, @Nullable RevisionId became, Actor actor, String ground) {
        if (!offers.settle(offer.head().page(), offer.change().id(), to, became, actor, ground)) {
            throw new TryAgain("somebody else settled it at the same moment");
        }
        return new OfferOutcome.Settled();
    }

    private OfferOutcome whileItWaits(Offer offer, ChangeState to, Actor actor, Function<String, OfferOutcome> act) {
        return ledger.write(() -> {
                    Subject page = offer.head().page().subject();
                    Verdict verdict = gate.ground(actor, Action.SETTLE_OFFER, page);
                    if (!(verdict instanceof Verdict.Allowed allowed)) {
                        return new OfferOutcome.Refused((Verdict.Refused) verdict);
                    }
                    Change now = changes.find(offer.change().id()).orElseThrow();
                    if (now.isWaiting()) {
                        return act.apply(allowed.ground());
                    }
                    return now.state() == to ? new OfferOutcome.Settled() : new OfferOutcome.SettledBefore(now);
                })
                .value();
    }
}
