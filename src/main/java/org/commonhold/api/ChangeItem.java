package org.commonhold.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a page. Names and addresses are today's, so that nobody goes where nothing is any more; the
 * number is what a copy keeps pages by.
 */
@Schema(name = "ChangeItem")
record ChangeItem(
        @Schema(description = "The position behind this change")
        String position,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {
                    "published",
                    "suppressed",
                    "renamed",
                    "merged",
                    "deleted",
                    "restored",
                    "checked",
                    "review-set"
                },
                description =
                        "published: a revision became the page as it stands. suppressed: the words of a revision were"
                                + " taken out; whoever copied them has to drop them. renamed, merged (into another page), deleted,"
                                + " restored: done to the page as a whole. checked: somebody looked it over. review-set: it got or"
                                + " lost a day of review. More may come: take the page again for any that you do not know")
        String type,

        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        @Schema(description = "What the page is called today")
        String slug,

        @Schema(description = "Where people read it today, or read why it is gone")
        String url,

        @Schema(description = "Whether the page can be read today; if not, whoever copied it has to drop it")
        boolean standing,

        @Schema(nullable = true, description = "The revision that was published, suppressed or checked; null else")
        @Nullable
        Integer revision,

        Instant at,

        @Schema(nullable = true, description = "renamed: the name before; absent else")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String former,

        @Schema(nullable = true, description = "renamed: the name after, which may have changed again; absent else")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String called,

        @Schema(nullable = true, description = "merged: the number of the page that it was merged into; absent else")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long into) {}
