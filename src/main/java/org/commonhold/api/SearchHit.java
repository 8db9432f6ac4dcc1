package org.commonhold.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SearchResults.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One hit of a search. */
@Schema(name = "SearchHit")
record SearchHit(
        String slug,
        String url,

        @Schema(description = "The number of the page's version that was searched, from 1")
        int revision,

        @Schema(description = "Plain text") String title,

        @Schema(description = "The title as HTML: escaped, with what matched in `mark` elements")
        String titleHtml,

        String kind,
        @Schema(description = "BCP 47") String language,
        List<String> topics,
        Instant changedAt,

        @Schema(description = "The passage that answers best, plain text")
        String snippet,

        @Schema(description = "Where in the snippet the words matched: start and end in UTF-16 units")
        List<Range> highlights,

        @Schema(description = "The snippet as HTML: escaped, with what matched in `mark` elements")
        String snippetHtml,

        @Schema(
                nullable = true,
                description = "The section of the page where the passage stands; null where it is in none")
        @Nullable
        Section section,

        @Schema(description = "Why it was found although it does not say what was asked for; empty where it does")
        List<Because> why,

        @Schema(description = "The licence of the text") String licence) {

    /** From start, inclusive, to end, exclusive. */
    record Range(int start, int end) {}

    /** What a text says in the place of words that were asked for. */
    record Because(
            @Schema(description = "`synonym`, `spelling`, `compound`, `beginning` or `other_name`")
            String way,

            String typed,
            String there) {}

    /** A section of a page. */
    record Section(
            String title,

            @Schema(description = "The page's address with the section's anchor")
            String url) {}

    static SearchHit of(Hit hit, PublicAddress address) {
        String url = address.of(Addresses.page(hit.slug()));
        return new SearchHit(
                hit.slug().value(),
                url,
                hit.revision(),
                hit.titleText(),
                html(hit.title()),
                hit.kind(),
                hit.language(),
                hit.topics(),
                hit.changedAt(),
                hit.snippetText(),
                ranges(hit.snippet()),
                html(hit.snippet()),
                hit.section() == null
                        ? null
                        : new Section(
                                hit.section().title(),
                                address.of(Addresses.section(
                                        hit.slug(), hit.section().anchor()))),
                hit.why().stream()
                        .map(why -> new Because(why.way().name().toLowerCase(Locale.ROOT), why.typed(), why.there()))
                        .toList(),
                Licence.NAME);
    }

    private static List<Range> ranges(List<Span> spans) {
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            int end = at + span.text().length();
            if (span.marked()) {
                ranges.add(new Range(at, end));
            }
            at = end;
        }
        return ranges;
    }

    /** Safe in an element and in a quoted attribute. */
    private static String html(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            String escaped = span.text()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
            out.append(span.marked() ? "<mark>" + escaped + "</mark>" : escaped);
        }
        return out.toString();
    }
}
