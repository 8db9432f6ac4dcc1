package org.commonhold.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for somebody's yes, oldest first, so that nothing starves. */
@Path("/review")
@Produces("text/html")
class ReviewResource {

    private static final int PER_PAGE = 50;

    private final ReadOffers offers;
    private final Frames frames;
    private final ChangeMessages messages;

    ReviewResource(ReadOffers offers, Frames frames, ChangeMessages messages) {
        this.offers = offers;
        this.frames = frames;
        this.messages = messages;
    }

    @GET
    @Operation(hidden = true)
    public Response waiting(@QueryParam("page") @DefaultValue("1") int page) {
        Paged<WaitingEdit> waiting = offers.waiting(Paging.of(page, PER_PAGE));
        Frame frame = frames.frame(messages.waitingTitle(), messages.waitingText(), "/review")
                .unlisted();
        return Answers.shared(Templates.waiting(frame, waiting, Pager.of(waiting, "/review")));
    }
}
