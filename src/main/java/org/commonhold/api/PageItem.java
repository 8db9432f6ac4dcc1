package org.commonhold.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.commonhold.page.PageLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page in a list. */
@Schema(name = "PageItem")
record PageItem(
        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        String slug,
        String url,

        @Schema(description = "The number of the revision that stands, from 1")
        int revision,

        String kind,
        String title,

        @Schema(description = "Its opening sentence or an excerpt, as plain text; may be empty")
        String lead,

        @Schema(description = "BCP 47") String language,
        @Schema(description = "Slugs of topics") List<String> topics,
        Instant changedAt,

        @Schema(nullable = true, format = "date", description = "When it was last looked over; null for never")
        @Nullable
        String checkedOn,

        @Schema(nullable = true, format = "date", description = "When it should be looked over; null for none")
        @Nullable
        String reviewBy)
        implements PageListAnswer.ListedPage {

    static PageItem of(PageLine line, ZoneId zone, String url) {
        return new PageItem(
                line.page().value(),
                line.slug().value(),
                url,
                line.revision(),
                line.kind(),
                line.title(),
                line.lead(),
                line.language(),
                line.topics(),
                line.changedAt(),
                line.checkedAt() == null
                        ? null
                        : LocalDate.ofInstant(line.checkedAt(), zone).toString(),
                line.reviewBy() == null ? null : line.reviewBy().toString());
    }
}
