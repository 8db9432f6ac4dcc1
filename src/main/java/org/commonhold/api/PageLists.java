package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.api.WrongValue.Wanted;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.Licence;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.Position;
import org.commonhold.page.Harvest;
import org.commonhold.page.PageChoice;
import org.commonhold.page.PageLine;
import org.jspecify.annotations.Nullable;

/**
 * Lists of pages. The position in the ledger is read before the first page is, and goes along in the cursor: what is
 * written while somebody reads the list comes after it, so that list and changes together miss nothing.
 */
@ApplicationScoped
class PageLists {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int USUAL_WHOLE = 20;
    private static final int MOST_WHOLE = 50;

    /** The number of the last page, and the position at which the list was begun. */
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})@([0-9a-f-]{1,40})");

    private final Harvest harvest;
    private final Ledger ledger;
    private final PageAnswers answers;
    private final ListAnswers lists;

    PageLists(Harvest harvest, Ledger ledger, PageAnswers answers, ListAnswers lists) {
        this.harvest = harvest;
        this.ledger = ledger;
        this.answers = answers;
        this.lists = lists;
    }

    private record Cursor(long page, Position begun) {

        static Cursor of(String text) {
            Matcher cursor = CURSOR.matcher(text);
            if (!cursor.matches()) {
                throw new WrongValue("after", Wanted.CURSOR);
            }
            Position begun = Position.of(cursor.group(2)).orElseThrow(() -> new WrongValue("after", Wanted.CURSOR));
            return new Cursor(Long.parseLong(cursor.group(1)), begun);
        }

        @Override
        public String toString() {
            return page + "@" + begun;
        }
    }

    Response answer(PageChoice choice, boolean whole, @Nullable String limit, @Nullable String after, UriInfo asked) {
        int most = whole ? Asked.limit(limit, USUAL_WHOLE, MOST_WHOLE) : Asked.limit(limit, USUAL, MOST);
        Cursor from = after == null || after.isEmpty() ? new Cursor(0, ledger.position()) : Cursor.of(after);
        Batch<PageLine> found = harvest.pages(choice, from.page(), most);
        String next =
                found.hasMore() ? new Cursor(found.items().getLast().page().value(), from.begun()).toString() : null;
        List<? extends PageListAnswer.ListedPage> items = whole
                ? harvest.whole(found.items()).stream().map(answers::of).toList()
                : found.items().stream().map(answers::of).toList();
        return lists.answer(new PageListAnswer(items, from.begun().toString(), next, Licence.NAME), asked, next);
    }
}
