package org.commonhold.api;

import java.util.List;
import java.util.Locale;
import org.commonhold.kernel.Licence;
import org.commonhold.page.Field;
import org.commonhold.page.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of page. */
@Schema(name = "KindAnswer")
record KindAnswer(
        @Schema(description = "As it stands in addresses") String name,
        String url,
        String label,
        String plural,
        String description,

        @Schema(description = "How many pages there are of it")
        long pages,

        @Schema(nullable = true, description = "The field that is a page's first paragraph; null where there is none")
        @Nullable
        String lead,

        @Schema(description = "In the order in which they are shown")
        List<FieldAnswer> fields,

        @Schema(description = "The licence of all texts") String licence) {

    /** A field of a kind. None has to be filled. */
    @Schema(name = "FieldAnswer")
    record FieldAnswer(
            String name,

            @Schema(
                    description =
                            "text, longtext (Markdown), date (YYYY, YYYY-MM or YYYY-MM-DD), place, choice, tags, link,"
                                    + " page (by its title) or number")
            String type,

            String label,

            @Schema(description = "What it is for; may be empty")
            String prompt,

            @Schema(description = "Whether people may filter by it")
            boolean facet,

            @Schema(description = "Whether it takes several values")
            boolean many,

            @Schema(description = "Whether it is offered no more; old values show all the same")
            boolean retired,

            @Schema(description = "What may be chosen, for a choice; else empty")
            List<String> choices) {}

    static KindAnswer of(Kind kind, long pages, String url) {
        return new KindAnswer(
                kind.name(),
                url,
                kind.label(),
                kind.plural(),
                kind.description(),
                pages,
                kind.lead(),
                kind.fields().stream().map(KindAnswer::field).toList(),
                Licence.NAME);
    }

    private static FieldAnswer field(Field field) {
        return new FieldAnswer(
                field.name(),
                field.type().name().toLowerCase(Locale.ROOT),
                field.label(),
                field.prompt(),
                field.facet(),
                field.many(),
                field.retired(),
                field.choices());
    }
}
