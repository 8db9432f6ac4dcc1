package org.commonhold.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of the pages. */
@Schema(name = "PageListAnswer")
record PageListAnswer(
        @Schema(description = "Each as PageItem, with `whole` as PageAnswer")
        List<? extends ListedPage> pages,

        @Schema(
                description =
                        "The position in the ledger when the list was begun, the same in all its parts: who has read"
                                + " the whole list follows /api/v1/changes from here")
        String position,

        @Schema(nullable = true, description = "Give this as `after` for the next pages; null at the end") @Nullable
        String next,

        @Schema(description = "The licence of all texts") String licence) {

    /** A page of the list. */
    @Schema(
            name = "ListedPage",
            anyOf = {PageItem.class, PageAnswer.class})
    sealed interface ListedPage permits PageItem, PageAnswer {}
}
