package org.commonhold.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page ready to be shown: its own texts as sanitized HTML, short fields as data. */
@Schema(name = "HtmlAnswer")
record HtmlAnswer(
        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        String slug,
        String url,
        int revision,
        String title,
        @Schema(description = "BCP 47") String language,
        String kind,

        @Schema(nullable = true, description = "The first paragraph, where the kind has a field for it") @Nullable
        String lead,

        @Schema(description = "The short fields that somebody has filled")
        List<Fact> facts,

        @Schema(description = "The text. Headings begin at h2")
        String html,

        @Schema(description = "The long fields that somebody has filled, in the kind's order")
        List<Section> sections,

        @Schema(description = "The headings of text and sections, in order")
        List<Heading> outline,

        @Schema(description = "The licence of all texts") String licence) {

    /** A short field. */
    @Schema(name = "HtmlFact")
    record Fact(String field, String label, List<Value> values) {}

    /** One value of a short field. */
    @Schema(name = "HtmlValue")
    record Value(
            @Schema(description = "Plain text") String text,

            @Schema(nullable = true, description = "Where it leads; absent where it leads nowhere")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String url) {}

    /** A long field. */
    @Schema(name = "HtmlSection")
    record Section(String field, String label, String anchor, String html) {}

    /** A heading, by the id that it has in the HTML. */
    @Schema(name = "HtmlHeading")
    record Heading(
            @Schema(description = "From 1") int level,
            @Schema(description = "Plain text") String text,
            String anchor) {}
}
