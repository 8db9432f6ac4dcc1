package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A page's history with its filters.
 *
 * @param found how many revisions there are that pass the filters
 * @param all how many there are
 * @param kinds the kinds of change to choose from, with how many there are of each by the person chosen
 * @param person whose revisions are shown, or null for everybody's
 * @param everybody the address of the same list with everybody's revisions
 * @param onlyBy how the address of one person's revisions begins; their id follows
 */
record HistoryView(
        Revision head,
        Paged<RevisionLine> lines,
        long found,
        long all,
        List<Choice> kinds,
        @Nullable Actor person,
        String everybody,
        String onlyBy) {

    /** One kind of change. */
    record Choice(String label, String href, long count, boolean current) {}

    public boolean isFiltered() {
        return found < all || person != null;
    }
}
