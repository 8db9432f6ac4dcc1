package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.TryAgain;
import org.commonhold.markup.TooComplex;
import org.hibernate.Session;

/**
 * Brings back a page that was deleted or merged into another, as it was: with its names, its history, its links and its
 * place in lists. What is drawn out of its words is drawn before any lock is taken; the words of a page that is gone do
 * not change.
 */
@ApplicationScoped
class RestorePage {

    private final ActOnPage acting;
    private final Session database;
    private final Names names;
    private final Neighbours neighbours;
    private final PublishRevision publishing;
    private final Cards cards;
    private final PageActs acts;
    private final RevisionRows revisions;
    private final KindsInForce kinds;

    RestorePage(
            ActOnPage acting,
            Session database,
            Names names,
            Neighbours neighbours,
            PublishRevision publishing,
            Cards cards,
            PageActs acts,
            RevisionRows revisions,
            KindsInForce kinds) {
        this.acting = acting;
        this.database = database;
        this.names = names;
        this.neighbours = neighbours;
        this.publishing = publishing;
        this.cards = cards;
        this.acts = acts;
        this.revisions = revisions;
        this.kinds = kinds;
    }

    /** The head of a page that is gone, and what is drawn out of it. */
    private record Drawn(RevisionRow head, PreparedPage prepared) {}

    ActOutcome restore(PageWish wish) {
        Drawn drawn = QuarkusTransaction.requiringNew().call(() -> draw(wish.page()));
        return acting.act(
                Action.RESTORE_PAGE, wish, false, List.of(), (page, why, ground) -> restore(page, drawn, why, ground));
    }

    private Drawn draw(Slug name) {
        Names.Holder page = names.holder(name).orElseThrow(() -> new NoSuchThing("page " + name));
        RevisionRow head = revisions.head(page.page()).orElseThrow();
        return new Drawn(head, prepared(head.content(page.slug())));
    }

    /** What was let in once comes back, even if such a text would not be let in today: then without its links. */
    private PreparedPage prepared(Content content) {
        Optional<Kind> kind = kinds.kind(content.kind());
        try {
            return PreparedPage.of(content, "", kind.orElseGet(() -> Kind.unknown(content.kind())));
        } catch (TooComplex e) {
            return new PreparedPage(content, "", Set.of(), "");
        }
    }

    private ActOutcome restore(Names.Holder page, Drawn drawn, PageWish wish, String ground) {
        PageActs.Doing act = new PageActs.Doing(PageAct.What.RESTORED, page.page(), null, null, null);
        if (acts.isDone(act, wish.form())) {
            return new ActOutcome.Done(page.slug());
        }
        if (!page.gone()) {
            return new ActOutcome.Same(page.slug());
        }
        SortedSet<Long> family = neighbours.mergedInto(page.page());
        Set<Slug> called = names.of(family);
        Set<Slug> linked = drawn.prepared().links();
        Map<Slug, Long> links = publishing.holdAndResolve(linked, Set.of(), called);
        SortedSet<Long> locked = shown(page.page(), family, called, links);
        neighbours.lockStanding(locked, links.values());
        if (!names.holder(page.slug()).equals(Optional.of(page))
                || !neighbours.mergedInto(page.page()).equals(family)
                || !shown(page.page(), family, called, links).equals(locked)) {
            throw new TryAgain("page " + page.page() + " was changed before it was locked");
        }
        unmark(page.page(), family);
        acts.record(act, wish, ground);
        cards.put(page.page(), drawn.prepared(), drawn.head().at);
        names.resolve(linked)
                .forEach((name, target) -> links.put(name, target.page())); // its own names lead to it again
        neighbours.relink(page.page(), Map.of(), links);
        neighbours.retarget(called);
        neighbours.stir(locked);
        return new ActOutcome.Done(page.slug());
    }

    /** The pages on which something changes, and those that lead where this page leads. */
    private SortedSet<Long> shown(long page, SortedSet<Long> family, Set<Slug> called, Map<Slug, Long> links) {
        SortedSet<Long> shown = new TreeSet<>(family);
        shown.addAll(neighbours.linkingBy(called));
        shown.addAll(neighbours.alsoCalled(called));
        shown.addAll(links.values());
        shown.add(leads(page));
        shown.remove(0L);
        return shown;
    }

    private long leads(long page) {
        return database.createNativeQuery("select coalesce(leads, 0) from page where id = :page", Long.class)
                .setParameter("page", page)
                .getSingleResult();
    }

    /** What was merged into this page before it went leads to it again. */
    private void unmark(long page, SortedSet<Long> family) {
        database.createNativeMutationQuery("update page set gone = null, leads = null where id = :page")
                .setParameter("page", page)
                .executeUpdate();
        database.createNativeMutationQuery("update page set leads = :page where id in (:family) and id <> :page")
                .setParameter("page", page)
                .setParameter("family", family)
                .executeUpdate();
    }
}
