package org.commonhold.api;

import java.time.Instant;
import org.commonhold.page.PageAct;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page that was deleted: a problem document (RFC 9457) with members of its own. */
@Schema(name = "GoneAnswer")
record GoneAnswer(
        String type,
        int status,
        String title,

        @Schema(description = "Why, in the words of whoever deleted it")
        String detail,

        String slug,

        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        Instant deletedAt,

        @Schema(description = "The rule that allowed it") String ground) {

    private static final int GONE = 410;

    static GoneAnswer of(PageAct act) {
        return new GoneAnswer(
                "about:blank",
                GONE,
                "Deleted",
                act.reason(),
                act.slug().value(),
                act.page().value(),
                act.at(),
                act.ground());
    }
}
