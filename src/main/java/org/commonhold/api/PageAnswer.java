package org.commonhold.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.page.Care;
import org.commonhold.page.Origin;
import org.commonhold.page.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page as it stands, or as it stood once. */
@Schema(name = "PageAnswer")
record PageAnswer(
        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        String slug,
        String url,

        @Schema(description = "The revision's number on the page, from 1")
        int revision,

        @Schema(description = "Whether this revision is the page as it stands")
        boolean current,

        String kind,
        String title,
        @Schema(description = "BCP 47") String language,
        List<String> topics,
        @Schema(description = "Other names of the page") List<String> aliases,

        @Schema(description = "Values by field name; which fields there are depends on the kind")
        Map<String, List<String>> fields,

        @Schema(description = "The text in Markdown") String body,

        @Schema(description = "What the last change was for")
        String summary,

        @Schema(description = "Who made it: an opaque id, which tells of nobody")
        String by,

        @Schema(description = "When this revision was published")
        Instant changedAt,

        @Schema(
                description =
                        "Where words of the page came in from: source, author, date, licence; empty where all were"
                                + " written here")
        Map<String, String> origin,

        @Schema(nullable = true, format = "date", description = "When it was last looked over; null for never")
        @Nullable
        String checkedOn,

        @Schema(nullable = true, format = "date", description = "When it should be looked over; null for none")
        @Nullable
        String reviewBy,

        String licence,

        @Schema(
                nullable = true,
                description =
                        "Why the words were taken out: law or privacy; then title and texts are bare. Absent where"
                                + " the words are there")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String takenOut)
        implements PageListAnswer.ListedPage {

    static PageAnswer of(Revision head, boolean current, @Nullable Origin origin, Care care, ZoneId zone, String url) {
        return new PageAnswer(
                head.page().value(),
                head.slug().value(),
                url,
                head.n(),
                current,
                head.content().kind(),
                head.content().title(),
                head.content().language(),
                head.content().topics(),
                head.content().aliases(),
                head.content().fields(),
                head.content().body(),
                head.summary(),
                head.actor().id(),
                head.at(),
                origin == null ? Map.of() : origin.members(),
                care.checkedAt() == null
                        ? null
                        : LocalDate.ofInstant(care.checkedAt(), zone).toString(),
                care.reviewBy() == null ? null : care.reviewBy().toString(),
                Licence.NAME,
                head.suppressed() == null ? null : head.suppressed().code());
    }
}
