package org.commonhold.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page's past: its revisions, any one of them, and two side by side. */
@Path("/p/{slug}")
@Produces("text/html")
class HistoryResource {

    private static final int PER_PAGE = 50;

    private final Pages pages;
    private final Kinds kinds;
    private final Addressed addressed;
    private final Frames frames;
    private final MarkupWords words;
    private final PageMessages messages;

    HistoryResource(
            Pages pages, Kinds kinds, Addressed addressed, Frames frames, MarkupWords words, PageMessages messages) {
        this.pages = pages;
        this.kinds = kinds;
        this.addressed = addressed;
        this.frames = frames;
        this.words = words;
        this.messages = messages;
    }

    @GET
    @Path("/history")
    @Operation(hidden = true)
    public Response history(@PathParam("slug") String spelled, @QueryParam("page") @DefaultValue("1") int page) {
        return addressed.at(spelled, "/history", found -> {
            Revision head = revision(found, 0);
            Paged<RevisionLine> lines = pages.history(found.id(), Paging.of(page, PER_PAGE));
            String here = Addresses.page(found.slug()) + "/history";
            Frame frame = frames.frame(messages.historyTitle(head.content().title()), "", here)
                    .unlisted();
            return Answers.shared(Templates.history(frame, head, lines, pages.acts(found.id()), Pager.of(lines, here)));
        });
    }

    @GET
    @Path("/revisions/{n}")
    @Operation(hidden = true)
    public Response one(@PathParam("slug") String spelled, @PathParam("n") int n) {
        return addressed.at(spelled, "/revisions/" + n, found -> {
            Revision revision = revision(found, n);
            PageView view = pages.view(revision, words.get());
            Frame frame = frames.frame(
                            messages.revisionTitle(revision.content().title(), n),
                            "",
                            Addresses.revision(found.slug(), n))
                    .unlisted();
            return Answers.shared(Templates.revision(frame, view, revision.id().equals(found.head())));
        });
    }

    @GET
    @Path("/compare")
    @Operation(hidden = true)
    public Response compare(
            @PathParam("slug") String spelled,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to) {
        return addressed.at(spelled, "/compare?from=" + from + "&to=" + to, found -> {
            Revision head = revision(found, 0);
            Revision after = revision(found, to);
            Revision before = revision(found, from > 0 ? from : Math.max(1, after.n() - 1));
            Kind kind = kinds.kind(after.content().kind())
                    .orElseGet(() -> kinds.all().getFirst());
            Comparison comparison = CompareContents.compare(before.content(), after.content(), kind);
            Frame frame = frames.frame(
                            messages.compareTitle(head.content().title(), before.n(), after.n()),
                            "",
                            Addresses.page(found.slug()) + "/compare?from=" + before.n() + "&to=" + after.n())
                    .unlisted();
            return Answers.shared(Templates.compare(frame, head, before, after, comparison));
        });
    }

    /** A numbered revision; 0 is the head. */
    private Revision revision(Located.Found found, int n) {
        return (n == 0 ? pages.revision(found) : pages.revision(found.slug(), n))
                .orElseThrow(() -> new NoSuchThing("revision " + n));
    }
}
