package org.commonhold.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Verdict;
import org.commonhold.review.Change;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;

/**
 * Shows edits that wait. Until people can sign in, the form from which an edit came is what proves its writer: its nonce is
 * known to them alone, and only a hash of it stands in history.
 */
@ApplicationScoped
class OfferForms {

    private final ReadOffers offers;
    private final EndOffers ending;
    private final History history;
    private final Kinds kinds;
    private final Authority gate;
    private final Frames frames;
    private final ChangeMessages messages;
    private final PageMessages page;
    private final Nonces nonces;
    private final Refusals refusals;

    OfferForms(
            ReadOffers offers,
            EndOffers ending,
            History history,
            Kinds kinds,
            Authority gate,
            Frames frames,
            ChangeMessages messages,
            PageMessages page,
            Nonces nonces,
            Refusals refusals) {
        this.offers = offers;
        this.ending = ending;
        this.history = history;
        this.kinds = kinds;
        this.gate = gate;
        this.frames = frames;
        this.messages = messages;
        this.page = page;
        this.nonces = nonces;
        this.refusals = refusals;
    }

    /** What the writer of an edit that clashed is shown: what merges, what clashes, and their own words to finish. */
    Response clash(ChangeId id, FormInput input) {
        return offers.find(id)
                .map(offer -> Answers.personal(409, combining(view(offer, input.form()))))
                .orElseGet(() -> stranded(409, id, input.form()));
    }

    /**
     * The form that brings an edit that waits together with its page.
     *
     * @param key the nonce of the form from which it came, for its writer; or empty
     */
    Response combine(ChangeId id, String key) {
        Optional<Offer> offer = current(id);
        if (offer.isEmpty()) {
            return stranded(200, id, key);
        }
        OfferView view = view(offer.get(), key);
        if (!view.isShown()) {
            return Answers.seeOther(view.path());
        }
        return switch (gate.ground(
                Actor.visitor("anybody"),
                Action.SETTLE_OFFER,
                view.offer().head().page().subject())) {
            case Verdict.Allowed allowed -> Answers.personal(200, combining(view));
            case Verdict.Refused refused -> refusals.show(refused, null);
        };
    }

    /** An edit that waits or waited, with a sentence above it or none. */
    Response show(int status, ChangeId id, String key, String notice) {
        Optional<Offer> offer = current(id);
        if (offer.isEmpty()) {
            return stranded(status, id, key);
        }
        OfferView view = view(offer.get(), key);
        String title = messages.offerTitle(view.offer().head().content().title());
        Frame frame = frames.frame(title, "", view.path()).unlisted();
        return Answers.personal(status, Templates.offer(frame, view, notice));
    }

    /**
     * The edit as it stands now; one whose time has come ends here.
     *
     * @throws NoSuchThing where there is no such edit
     */
    Offer offer(ChangeId id) {
        return current(id).orElseThrow(() -> new NoSuchThing("change " + id));
    }

    private Optional<Offer> current(ChangeId id) {
        return offers.find(id).flatMap(offer -> ending.endIfDue(offer) ? offers.find(id) : Optional.of(offer));
    }

    /** Where the page was taken away, the words are their writer's alone, with the choice that a form of theirs would have. */
    private Response stranded(int status, ChangeId id, String key) {
        StrandedOffer stranded = offers.stranded(id)
                .filter(offer -> isWriter(offer.change(), key))
                .orElseThrow(() -> new NoSuchThing("change " + id));
        ProposedWords words = stranded.words();
        Kind kind =
                kinds.kind(words.content().kind()).orElseGet(() -> kinds.all().getFirst());
        FormInput input =
                FormInput.of(words.content(), words.summary(), stranded.change().base(), kind, key, id.value());
        FormView form =
                FormView.of(null, kind, kinds.all(), input, List.of(), true).offeringSecond();
        Frame frame = frames.frame(page.goneMeanwhileTitle(), "", form.action()).unlisted();
        return Answers.personal(
                status, Templates.editgone(frame, form, stranded.page().act()));
    }

    private TemplateInstance combining(OfferView view) {
        Offer offer = view.offer();
        FormInput input = FormInput.of(
                offer.merged().preferringMine(),
                offer.words().summary(),
                offer.head().id(),
                offer.kind(),
                view.form(),
                offer.change().id().value());
        FormView form = FormView.of(offer.head().slug(), offer.kind(), kinds.all(), input, List.of(), true);
        String title = view.isOwn()
                ? messages.clashTitle()
                : messages.combineTitle(offer.head().content().title());
        return Templates.combine(frames.frame(title, "", view.path()).unlisted(), view, form);
    }

    private OfferView view(Offer offer, String key) {
        boolean isOwn = isWriter(offer.change(), key);
        int became = Optional.ofNullable(offer.change().became())
                .flatMap(id -> history.byId(offer.head().slug(), id))
                .map(Revision::n)
                .orElse(0);
        return OfferView.of(offer, isOwn ? key : nonces.next(), isOwn, became);
    }

    /** Whether somebody holds the form from which an edit came. */
    static boolean isWriter(Change change, String key) {
        return !key.isEmpty() && Nonces.visitor(key).equals(change.author());
    }
}
