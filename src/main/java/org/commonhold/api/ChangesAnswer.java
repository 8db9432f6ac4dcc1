package org.commonhold.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to pages after a position. */
@Schema(name = "ChangesAnswer")
record ChangesAnswer(
        @Schema(description = "In the order in which it happened")
        List<ChangeItem> changes,

        @Schema(description = "Where you are now: give it as `after` whenever you want to go on, also at the end")
        String position,

        @Schema(nullable = true, description = "The same where there is more already; null where you have everything")
        @Nullable
        String next,

        @Schema(description = "The licence of all texts") String licence) {}
