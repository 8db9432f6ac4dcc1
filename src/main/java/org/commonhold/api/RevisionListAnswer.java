package org.commonhold.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.Licence;
import org.commonhold.page.Located;
import org.commonhold.page.RevisionLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of a page's revisions. */
@Schema(name = "RevisionListAnswer")
record RevisionListAnswer(
        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        String slug,
        String url,
        @Schema(description = "Newest first") List<Item> revisions,

        @Schema(nullable = true, description = "Give this as `after` for those before; null at the end") @Nullable
        String next,

        @Schema(description = "The licence of all texts") String licence) {

    /** One revision. */
    @Schema(name = "RevisionItem")
    record Item(
            @Schema(description = "The revision's number on the page, from 1")
            int revision,

            String title,
            String kind,

            @Schema(description = "What the change was for") String summary,

            @Schema(description = "Who made it: an opaque id, which tells of nobody")
            String by,

            Instant at,

            @Schema(description = "Bytes of its words") int size,

            @Schema(
                    nullable = true,
                    description = "Why the words were taken out: law or privacy; absent where the words are there")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String takenOut) {}

    static RevisionListAnswer of(Located.Found page, Batch<RevisionLine> lines, String url) {
        return new RevisionListAnswer(
                page.id().value(),
                page.slug().value(),
                url,
                lines.items().stream().map(RevisionListAnswer::item).toList(),
                lines.hasMore() ? Integer.toString(lines.items().getLast().n()) : null,
                Licence.NAME);
    }

    private static Item item(RevisionLine line) {
        return new Item(
                line.n(),
                line.title(),
                line.kind(),
                line.summary(),
                line.actor().id(),
                line.at(),
                line.size(),
                line.suppressed() == null ? null : line.suppressed().code());
    }
}
