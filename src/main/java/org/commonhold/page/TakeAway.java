package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.TryAgain;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page away from wherever it shows, inside a write: out of lists, counts and links, its names leading nowhere or
 * to another page. It keeps its own name, its revisions and its aliases. Locks in the order of the house: the form (held
 * already), its names, the pages, the ledger's head.
 */
@ApplicationScoped
class TakeAway {

    private final Session database;
    private final Names names;
    private final Neighbours neighbours;
    private final PageActs acts;

    TakeAway(Session database, Names names, Neighbours neighbours, PageActs acts) {
        this.database = database;
        this.names = names;
        this.neighbours = neighbours;
        this.acts = acts;
    }

    /** @param act deleted, or merged into a page that was found standing before any lock */
    void take(Names.Holder page, PageActs.Doing act, PageWish wish, String ground) {
        SortedSet<Long> family = neighbours.family(page.page());
        Set<Slug> called = names.of(family);
        names.hold(called, Set.of());
        SortedSet<Long> locked = new TreeSet<>(family);
        locked.addAll(shownBy(page.page(), called));
        if (act.target() != null) {
            locked.add(act.target());
        }
        Set<Long> gone = neighbours.lock(locked);
        boolean isAsFound = names.holder(page.slug()).equals(Optional.of(page))
                && !gone.contains(act.target())
                && neighbours.family(page.page()).equals(family)
                && locked.containsAll(shownBy(page.page(), called));
        if (!isAsFound) {
            throw new TryAgain("page " + page.page() + " was changed before it was locked");
        }
        mark(page.page(), acts.record(act, wish, ground), act.target());
        neighbours.retarget(called);
        neighbours.stir(locked);
    }

    /** The pages on which something changes: those that link here, those linked from here, those of the same aliases. */
    private SortedSet<Long> shownBy(long page, Set<Slug> called) {
        SortedSet<Long> shown = neighbours.linkingTo(page);
        shown.addAll(neighbours.linksOf(page).values());
        shown.addAll(neighbours.alsoCalled(called));
        shown.remove(0L);
        return shown;
    }

    private void mark(long page, long act, @Nullable Long leads) {
        database.createNativeMutationQuery(
                        "update page set gone = :act, leads = cast(:leads as bigint) where id = :page")
                .setParameter("act", act)
                .setParameter("leads", leads)
                .setParameter("page", page)
                .executeUpdate();
        if (leads != null) {
            database.createNativeMutationQuery("update page set leads = :leads where leads = :page")
                    .setParameter("leads", leads)
                    .setParameter("page", page)
                    .executeUpdate();
        }
        for (String drawn :
                new String[] {"delete from page_card where page = :page", "delete from link where page = :page"}) {
            database.createNativeMutationQuery(drawn).setParameter("page", page).executeUpdate();
        }
    }
}
