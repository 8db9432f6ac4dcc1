package org.commonhold.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A page as a list for programs shows it.
 *
 * @param revision the number of its head on the page, from 1
 * @param lead its opening sentence or an excerpt; may be empty
 * @param language BCP 47
 * @param checkedAt when somebody last looked it over and said so, or null where nobody has
 * @param reviewBy the day by which somebody should look it over again, in the zone of the commons, or null for none
 */
public record PageLine(
        PageId page,
        Slug slug,
        int revision,
        String kind,
        String title,
        String lead,
        String language,
        List<String> topics,
        Instant changedAt,
        @Nullable Instant checkedAt,
        @Nullable LocalDate reviewBy) {}
