package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.TryAgain;
import org.hibernate.Session;

/**
 * Gives a page another name; the one it had leads to it from then on. Locks in the order of the house: the form, the two
 * names, the page and all that shows its address, the ledger's head.
 */
@ApplicationScoped
class RenamePage {

    private final ActOnPage acting;
    private final Settings settings;
    private final Names names;
    private final Neighbours neighbours;
    private final PageActs acts;
    private final Session database;

    RenamePage(
            ActOnPage acting, Settings settings, Names names, Neighbours neighbours, PageActs acts, Session database) {
        this.acting = acting;
        this.settings = settings;
        this.names = names;
        this.neighbours = neighbours;
        this.acts = acts;
        this.database = database;
    }

    ActOutcome rename(PageWish wish, String typed) {
        List<FieldError> errors = new ArrayList<>();
        String name = CheckContent.line("name", typed, settings.number(Settings.Key.PAGE_TITLE_MAX), errors);
        if (errors.isEmpty() && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            errors.add(FieldError.of("name", FieldError.Code.REQUIRED)); // nothing that an address could be made of
        }
        Slug called = Slug.of(name);
        return acting.act(
                Action.RENAME_PAGE, wish, false, errors, (page, why, ground) -> rename(page, called, why, ground));
    }

    private ActOutcome rename(Names.Holder page, Slug called, PageWish wish, String ground) {
        PageActs.Doing act = new PageActs.Doing(PageAct.What.RENAMED, page.page(), page.slug(), called, null);
        if (acts.isDone(act, wish.form())) {
            return new ActOutcome.Done(called);
        }
        if (page.gone()) {
            return new ActOutcome.IsGone(page.slug());
        }
        if (page.slug().equals(called)) {
            return new ActOutcome.Same(called);
        }
        names.hold(Set.of(page.slug(), called), Set.of());
        Optional<Names.Holder> other = names.holder(called).or(() -> names.taken(called));
        if (other.isPresent() && other.get().page() != page.page()) {
            return new ActOutcome.NameTaken(other.get().slug());
        }
        SortedSet<Long> showing = showing(page, called);
        SortedSet<Long> locked = new TreeSet<>(showing);
        locked.add(page.page());
        neighbours.lock(locked);
        if (!names.holder(page.slug()).equals(Optional.of(page)) || !locked.containsAll(showing(page, called))) {
            throw new TryAgain("page " + page.page() + " was changed before it was locked");
        }
        move(page, called);
        neighbours.retarget(Set.of(called));
        neighbours.stir(locked);
        acts.record(act, wish, ground);
        return new ActOutcome.Done(called);
    }

    /** The pages that show this one's address: those that link to it or will, and those that tell what links to them. */
    private SortedSet<Long> showing(Names.Holder page, Slug called) {
        SortedSet<Long> showing = neighbours.linkingTo(page.page());
        showing.addAll(neighbours.linkingBy(Set.of(called)));
        showing.addAll(neighbours.linksOf(page.page()).values());
        showing.remove(0L);
        return showing;
    }

    private void move(Names.Holder page, Slug called) {
        run("delete from redirect where slug = :slug and page = :page", page, called);
        run("update page set slug = :slug where id = :page", page, called);
        run("insert into redirect (slug, page) values (:slug, :page)", page, page.slug());
    }

    private void run(String sql, Names.Holder page, Slug slug) {
        database.createNativeMutationQuery(sql)
                .setParameter("slug", slug.value())
                .setParameter("page", page.page())
                .executeUpdate();
    }
}
