package org.commonhold.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.commonhold.kernel.Slug;
import org.commonhold.page.PageAct;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page that was taken away: a problem document (RFC 9457) with members of its own. */
@Schema(name = "GoneAnswer")
record GoneAnswer(
        String type,
        int status,
        String title,

        @Schema(description = "Why, in the words of whoever took it away")
        String detail,

        @Schema(description = "A number by which this one answer is known")
        String instance,

        String slug,

        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        @Schema(description = "When it was deleted, or merged into another")
        Instant deletedAt,

        @Schema(description = "The rule that allowed it") String ground,

        @Schema(
                nullable = true,
                description = "The name of the page that it was merged into; absent where it was deleted. Names of a"
                        + " merged page lead there, so this is only for whoever asks by number")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String mergedInto) {

    private static final int GONE = 410;

    static GoneAnswer of(PageAct act, ApiMessages words, String instance) {
        Slug into = act.target();
        return new GoneAnswer(
                "about:blank",
                GONE,
                into == null ? words.deleted() : words.merged(),
                act.reason(),
                instance,
                act.slug().value(),
                act.page().value(),
                act.at(),
                act.ground(),
                into == null ? null : into.value());
    }
}
