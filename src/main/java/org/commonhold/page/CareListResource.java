package org.commonhold.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Settings;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What needs looking after in the whole commons. */
@Path("/care")
@Produces("text/html")
class CareListResource {

    private static final int SHOWN_FIRST = 8;
    private static final int PER_PAGE = 50;

    private final CareLists lists;
    private final Frames frames;
    private final PageMessages messages;
    private final CareMessages care;
    private final Settings settings;

    CareListResource(CareLists lists, Frames frames, PageMessages messages, CareMessages care, Settings settings) {
        this.lists = lists;
        this.frames = frames;
        this.messages = messages;
        this.care = care;
        this.settings = settings;
    }

    @GET
    @Operation(hidden = true)
    public Response all() {
        Paging first = new Paging(1, SHOWN_FIRST);
        Frame frame = frames.frame(care.careTitle(), care.careText(), "/care").unlisted();
        return Answers.shared(Templates.care(
                frame, lists.wanted(first), lists.due(first), lists.unchecked(first), lists.orphans(first), days()));
    }

    @GET
    @Path("/wanted")
    @Operation(hidden = true)
    public Response wanted(@QueryParam("page") @DefaultValue("1") int page) {
        Paged<CareLists.Wanted> wanted = lists.wanted(Paging.of(page, PER_PAGE));
        Frame frame = frame(care.wantedTitle(), "/care/wanted");
        return Answers.shared(Templates.wanted(frame, wanted, Pager.of(wanted, "/care/wanted")));
    }

    @GET
    @Path("/due")
    @Operation(hidden = true)
    public Response due(@QueryParam("page") @DefaultValue("1") int page) {
        return list(care.dueTitle(), care.dueText(), care.dueSince(), "/care/due", lists.due(paging(page)));
    }

    @GET
    @Path("/unchecked")
    @Operation(hidden = true)
    public Response unchecked(@QueryParam("page") @DefaultValue("1") int page) {
        return list(
                care.uncheckedTitle(),
                care.uncheckedText(days()),
                care.uncheckedSince(),
                "/care/unchecked",
                lists.unchecked(paging(page)));
    }

    @GET
    @Path("/orphans")
    @Operation(hidden = true)
    public Response orphans(@QueryParam("page") @DefaultValue("1") int page) {
        return list(
                care.orphansTitle(),
                care.orphansText(),
                messages.lastChanged(),
                "/care/orphans",
                lists.orphans(paging(page)));
    }

    private Response list(String title, String text, String since, String here, Paged<CareLists.Listed> listed) {
        return Answers.shared(Templates.carelist(frame(title, here), text, since, listed, Pager.of(listed, here)));
    }

    private Frame frame(String title, String here) {
        return frames.frame(title, "", here).unlisted();
    }

    private static Paging paging(int page) {
        return Paging.of(page, PER_PAGE);
    }

    private int days() {
        return settings.number(Settings.Key.CHECK_DAYS);
    }
}
