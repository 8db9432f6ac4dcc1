package org.commonhold.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.web.Answers;
import org.commonhold.web.Feeds;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of recent changes. */
@Path("/changes")
@Produces("text/html")
class ChangesResource {

    private static final int PER_PAGE = 50;

    private final Activity activity;
    private final Frames frames;
    private final ActivityMessages messages;

    ChangesResource(Activity activity, Frames frames, ActivityMessages messages) {
        this.activity = activity;
        this.frames = frames;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "activity")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance changes(Frame frame, Paged<Change> changes, Pager pager);
    }

    @GET
    @Operation(hidden = true)
    public Response changes(@QueryParam("page") @DefaultValue("1") int page) {
        Paged<Change> changes = activity.recentChanges(Paging.of(page, PER_PAGE));
        Frame frame = frames.frame(messages.title(), messages.text(), "/changes")
                .unlisted()
                .followed(Feeds.of(messages.title(), "/feeds/changes", ""));
        return Answers.shared(Templates.changes(frame, changes, Pager.of(changes, "/changes")));
    }
}
