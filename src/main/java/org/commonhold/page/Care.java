package org.commonhold.page;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a page is looked after.
 *
 * @param checkedAt when somebody last looked it over and said so, or null where nobody has
 * @param checked the number of the revision that stood then; 0 where nobody has
 * @param reviewBy the day by which somebody should look it over again, in the zone of the commons, or null for none
 */
public record Care(
        @Nullable Instant checkedAt, int checked, @Nullable LocalDate reviewBy) {

    /** Whether there is anything to be said. */
    public boolean isKnown() {
        return checkedAt != null || reviewBy != null;
    }

    /** Whether the page was changed after it was looked over. */
    public boolean isChangedSince(int head) {
        return checked > 0 && checked < head;
    }
}
