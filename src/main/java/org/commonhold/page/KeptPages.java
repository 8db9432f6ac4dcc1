package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.search.Copies;

/**
 * Pages and lists from the copies that the search index keeps, for while the database is away. What it does not know may
 * still be there: nothing is said to be missing.
 */
@ApplicationScoped
class KeptPages {

    private final Copies copies;
    private final KindsInForce kinds;

    KeptPages(Copies copies, KindsInForce kinds) {
        this.copies = copies;
        this.kinds = kinds;
    }

    /** The page that a name leads to, as far as that is known. */
    Optional<KeptPage> page(Slug name) {
        return copies.named(name).map(KeptPages::read);
    }

    /** Where these names lead. */
    Map<Slug, Names.Target> resolve(Collection<Slug> names) {
        Map<Slug, Names.Target> found = new HashMap<>();
        copies.leading(names).forEach((name, slug) -> found.put(name, new Names.Target(0, slug, slug.equals(name))));
        return found;
    }

    Paged<PageCard> list(PageFilter filter, Paging paging) {
        boolean byTitle = filter.order() == PageFilter.Order.TITLE;
        return copies.list(filter.kind(), filter.topic(), byTitle, paging).map(KeptPages::card);
    }

    Optional<PageCard> card(Slug name) {
        return page(name).filter(page -> page.revision().slug().equals(name)).map(this::card);
    }

    Paged<PageCard> linkingTo(KeptPage page, Paging paging) {
        return copies.linkingTo(page.revision().slug(), page.names(), paging).map(KeptPages::card);
    }

    Map<String, Long> countsByKind() {
        return copies.countsByKind();
    }

    Map<String, Long> countsByTopic(int limit) {
        return copies.countsByTopic(null, limit);
    }

    Map<String, Long> countsByTopic(String kind, int limit) {
        return copies.countsByTopic(kind, limit);
    }

    /** The page of that name as lists for other sites show it. */
    Optional<CurrentPage> current(Slug name) {
        return page(name).map(page -> {
            Revision head = page.revision();
            PageCard card = card(page);
            return new CurrentPage(
                    head.page(),
                    head.slug(),
                    head.id(),
                    head.n(),
                    card.title(),
                    card.kind(),
                    head.content().language(),
                    card.topics(),
                    card.lead(),
                    head.actor(),
                    head.at(),
                    0,
                    size(head),
                    page.beside().origin());
        });
    }

    private static int size(Revision head) {
        return head.content().body().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The heads of the pages that changed last, latest first. */
    List<RevisionLine> lastChanged(int pages) {
        return copies.list(null, null, false, new Paging(1, pages)).items().stream()
                .flatMap(card -> page(card.slug()).stream())
                .map(KeptPages::line)
                .toList();
    }

    private static KeptPage read(Copies.Kept kept) {
        PageCopy copy = PageCopy.read(kept.words());
        return new KeptPage(copy.revision(), copy.beside(), kept.names());
    }

    private static PageCard card(Copies.Card card) {
        return new PageCard(card.slug(), card.kind(), card.title(), card.lead(), card.topics(), card.changedAt());
    }

    private PageCard card(KeptPage page) {
        Revision head = page.revision();
        Content content = head.content();
        Kind kind = kinds.kind(content.kind()).orElseGet(() -> Kind.unknown(content.kind()));
        String lead = PreparedPage.leadOfStored(content, kind);
        return new PageCard(head.slug(), content.kind(), content.title(), lead, content.topics(), head.at());
    }

    /** What the revision before it was is not kept, so how much it changed cannot be told. */
    private static RevisionLine line(KeptPage page) {
        Revision head = page.revision();
        return new RevisionLine(
                head.id(),
                head.page(),
                head.slug(),
                head.n(),
                head.content().title(),
                head.content().language(),
                head.content().kind(),
                head.summary(),
                head.actor(),
                head.at(),
                size(head),
                0,
                head.suppressed(),
                false,
                head.origin(),
                true);
    }
}
