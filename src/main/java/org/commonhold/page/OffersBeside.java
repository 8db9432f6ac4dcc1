package org.commonhold.page;

import java.util.List;
import org.commonhold.review.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a revision's page shows of edits that wait or waited.
 *
 * @param waiting the oldest of those that wait on the page
 * @param more whether there are more of them
 * @param took the edit whose words the revision took, or null
 */
record OffersBeside(
        List<Change> waiting, boolean more, @Nullable Change took) {

    static OffersBeside of(List<Change> found, int shown) {
        List<Change> waiting = found.stream().filter(Change::isWaiting).toList();
        Change took =
                found.stream().filter(change -> !change.isWaiting()).findFirst().orElse(null);
        return new OffersBeside(waiting.stream().limit(shown).toList(), waiting.size() > shown, took);
    }
}
