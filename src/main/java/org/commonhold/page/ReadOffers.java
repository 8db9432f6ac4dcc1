package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.review.Change;
import org.commonhold.review.Changes;

/** Finds edits that wait on pages. */
@ApplicationScoped
class ReadOffers {

    /** Waiting edits that a page names; it says that there are more. */
    static final int SHOWN = 5;

    private final Changes changes;
    private final StandingPages standing;
    private final LocatePage locating;
    private final History history;
    private final Lists lists;
    private final KindsInForce kinds;
    private final PageActs acts;

    ReadOffers(
            Changes changes,
            StandingPages standing,
            LocatePage locating,
            History history,
            Lists lists,
            KindsInForce kinds,
            PageActs acts) {
        this.changes = changes;
        this.standing = standing;
        this.locating = locating;
        this.history = history;
        this.lists = lists;
        this.kinds = kinds;
        this.acts = acts;
    }

    /** The edit of that id with its words, whoever may see them; absent where it or its page is not there. */
    Optional<Offer> find(ChangeId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> changes.find(id).flatMap(change -> head(change).map(head -> offer(change, head))));
    }

    /** The edit of that id on a page that was deleted or merged into another; absent where its page stands. */
    Optional<StrandedOffer> stranded(ChangeId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> changes.find(id)
                        .filter(change -> change.subject().type().equals(Subject.PAGE))
                        .flatMap(this::stranded));
    }

    private Optional<StrandedOffer> stranded(Change change) {
        Slug slug = standing.slug(change.subject().pageId());
        return slug == null
                ? Optional.empty()
                : acts.departed(slug).map(page -> new StrandedOffer(change, page, words(change)));
    }

    private ProposedWords words(Change change) {
        return ProposedWords.read(changes.payload(change.id()).orElseThrow());
    }

    private Optional<Revision> head(Change change) {
        if (!change.subject().type().equals(Subject.PAGE)) {
            return Optional.empty();
        }
        Slug slug = standing.slug(change.subject().pageId());
        return slug != null && locating.locate(slug) instanceof Located.Found found
                ? history.byId(slug, found.head())
                : Optional.empty();
    }

    private Offer offer(Change change, Revision head) {
        RevisionId base = change.base();
        ProposedWords words = words(change);
        Kind kind =
                kinds.kind(words.content().kind()).orElseGet(() -> kinds.all().getFirst());
        Revision from = base == null ? null : history.byId(head.slug(), base).orElse(null);
        return Offer.of(change, head, from, words, kind);
    }

    /** What a page shows of edits beside one of its revisions. One query. */
    OffersBeside beside(PageId page, RevisionId revision) {
        return OffersBeside.of(changes.beside(page.subject(), revision, SHOWN + 1), SHOWN);
    }

    /** What waits everywhere, oldest first, each with its page. Two queries. */
    Paged<WaitingEdit> waiting(Paging paging) {
        Paged<Change> waiting = changes.waiting(paging);
        List<PageId> pages = waiting.items().stream()
                .filter(change -> change.subject().type().equals(Subject.PAGE))
                .map(change -> change.subject().pageId())
                .toList();
        Map<PageId, PageCard> cards = lists.cards(pages);
        List<WaitingEdit> edits = waiting.items().stream()
                .flatMap(
                        change -> Optional.ofNullable(cards.get(change.subject().pageId())).stream()
                                .map(card -> new WaitingEdit(change, card)))
                .toList();
        return new Paged<>(edits, waiting.paging(), waiting.hasNext());
    }
}
