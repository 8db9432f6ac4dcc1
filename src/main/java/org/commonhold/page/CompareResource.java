package org.commonhold.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.page.Comparison.Spaces;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Any two revisions of a page compared. */
@Path("/p/{slug}/compare")
@Produces("text/html")
class CompareResource {

    private final Pages pages;
    private final Kinds kinds;
    private final Addressed addressed;
    private final Frames frames;
    private final PageMessages messages;

    CompareResource(Pages pages, Kinds kinds, Addressed addressed, Frames frames, PageMessages messages) {
        this.pages = pages;
        this.kinds = kinds;
        this.addressed = addressed;
        this.frames = frames;
        this.messages = messages;
    }

    @GET
    @Operation(hidden = true)
    public Response compare(
            @PathParam("slug") String spelled,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to,
            @QueryParam("view") @DefaultValue("") String viewAsked,
            @QueryParam("space") @DefaultValue("") String space) {
        String view = ComparedPair.view(viewAsked);
        Spaces spaces = space.equals("show") ? Spaces.SHOWN : Spaces.HIDDEN;
        String below = "/compare?from=" + from + "&to=" + to + choices(view, spaces);
        return addressed.at(spelled, below, found -> {
            Revision head = revision(found, 0);
            Revision after = revision(found, to);
            Revision before = revision(found, from > 0 ? from : Math.max(1, after.n() - 1));
            ComparedPair pair = pair(head, before, after, view, spaces);
            Frame frame = frames.frame(
                            messages.compareTitle(head.content().title(), before.n(), after.n()),
                            "",
                            address(head, before.n(), after.n(), ComparedPair.FITTING, Spaces.HIDDEN))
                    .unlisted();
            return Answers.shared(Templates.compare(frame, pair));
        });
    }

    private ComparedPair pair(Revision head, Revision before, Revision after, String view, Spaces spaces) {
        Kind kind =
                kinds.kind(after.content().kind()).orElseGet(() -> kinds.all().getFirst());
        int first = Math.min(before.n(), after.n());
        int last = Math.max(before.n(), after.n());
        return new ComparedPair(
                head,
                before,
                after,
                CompareContents.compare(before.content(), after.content(), kind, spaces),
                view,
                spaces == Spaces.SHOWN,
                List.of(
                        way(head, before, after, messages.viewFitting(), ComparedPair.FITTING, view, spaces),
                        way(head, before, after, messages.viewSides(), ComparedPair.SIDES, view, spaces),
                        way(head, before, after, messages.viewInline(), ComparedPair.INLINE, view, spaces)),
                address(head, before.n(), after.n(), view, spaces == Spaces.SHOWN ? Spaces.HIDDEN : Spaces.SHOWN),
                first > 1 ? address(head, first - 1, first, view, spaces) : null,
                last < head.n() ? address(head, last, last + 1, view, spaces) : null);
    }

    private static ListView.Filter way(
            Revision head, Revision before, Revision after, String label, String view, String now, Spaces spaces) {
        return new ListView.Filter(label, address(head, before.n(), after.n(), view, spaces), view.equals(now));
    }

    private static String address(Revision head, int from, int to, String view, Spaces spaces) {
        return head.path() + "/compare?from=" + from + "&to=" + to + choices(view, spaces);
    }

    private static String choices(String view, Spaces spaces) {
        return (view.equals(ComparedPair.FITTING) ? "" : "&view=" + view)
                + (spaces == Spaces.SHOWN ? "&space=show" : "");
    }

    /** A numbered revision; 0 is the head. */
    private Revision revision(Located.Found found, int n) {
        return (n == 0 ? pages.revision(found) : pages.revision(found.slug(), n))
                .orElseThrow(() -> new NoSuchThing("revision " + n));
    }
}
