package org.commonhold.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.commonhold.kernel.Batch;
import org.commonhold.page.PageLine;
import org.commonhold.page.PageLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Links of a page and to it. */
@Schema(name = "LinksAnswer")
record LinksAnswer(
        @Schema(description = "The page's number, which stays when its name changes")
        long page,

        String slug,
        String url,

        @Schema(
                nullable = true,
                description = "What the page links to, by name; null where only more of the other was asked")
        @Nullable
        Outgoing outgoing,

        @Schema(nullable = true, description = "What links to the page; null where only more of the other was asked")
        @Nullable
        Incoming incoming,

        @Schema(description = "The licence of all texts") String licence) {

    /** What a page links to. */
    @Schema(name = "OutgoingLinks")
    record Outgoing(
            List<Link> links,

            @Schema(nullable = true, description = "Give this as `after` for more of them; null at the end") @Nullable
            String next) {

        static Outgoing of(Batch<PageLink> links, PageAnswers answers, String cursor) {
            return new Outgoing(
                    links.items().stream().map(link -> Link.of(link, answers)).toList(),
                    links.hasMore() ? cursor + links.items().getLast().name() : null);
        }
    }

    /** What links to a page. */
    @Schema(name = "IncomingLinks")
    record Incoming(
            List<PageItem> pages,

            @Schema(nullable = true, description = "Give this as `after` for more of them; null at the end") @Nullable
            String next) {

        static Incoming of(Batch<PageLine> pages, PageAnswers answers, String cursor) {
            return new Incoming(
                    pages.items().stream().map(answers::of).toList(),
                    pages.hasMore() ? cursor + pages.items().getLast().page().value() : null);
        }
    }

    /** One link. Page, slug, url and title are absent where nobody has written that page yet. */
    @Schema(name = "OutgoingLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(
            @Schema(description = "The name by which the text links")
            String name,

            @Nullable Long page,
            @Nullable String slug,
            @Nullable String url,
            @Nullable String title) {

        static Link of(PageLink link, PageAnswers answers) {
            return link.page() == null || link.slug() == null
                    ? new Link(link.name().value(), null, null, null, null)
                    : new Link(
                            link.name().value(),
                            link.page().value(),
                            link.slug().value(),
                            answers.url(link.slug()),
                            link.title());
        }
    }

    /** Where to go on with the list that alone was asked for. */
    @Nullable
    String onlyNext() {
        return outgoing != null ? outgoing.next() : incoming != null ? incoming.next() : null;
    }
}
