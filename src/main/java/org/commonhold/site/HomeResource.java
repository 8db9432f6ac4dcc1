package org.commonhold.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.commonhold.activity.Activity;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Kind;
import org.commonhold.page.Kinds;
import org.commonhold.page.Pages;
import org.commonhold.page.RevisionLine;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Feeds;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.WebMessages;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The home page: what this is, search, ways in, what is new. */
@Path("/")
@Produces("text/html")
@AnswersWithoutDatabase
class HomeResource {

    private static final int CHANGES = 5;
    private static final int TOPICS = 16;

    private final Pages pages;
    private final Kinds kinds;
    private final Activity activity;
    private final Frames frames;
    private final SiteMessages messages;
    private final Database database;
    private final WebMessages words;
    private final PublicAddress address;

    HomeResource(
            Pages pages,
            Kinds kinds,
            Activity activity,
            Frames frames,
            SiteMessages messages,
            Database database,
            WebMessages words,
            PublicAddress address) {
        this.database = database;
        this.pages = pages;
        this.kinds = kinds;
        this.activity = activity;
        this.frames = frames;
        this.messages = messages;
        this.words = words;
        this.address = address;
    }

    @CheckedTemplate(basePath = "site")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance home(
                Frame frame,
                List<Kind> kinds,
                Map<String, Long> counts,
                List<String> topics,
                List<RevisionLine> changes);
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        Frame frame = frames.frame(messages.homeTitle(), messages.homeText(), "/")
                .described(DescribeSite.of(words.siteName(), messages.homeText(), address), null)
                .followed(Feeds.of(words.changes(), "/feeds/changes", ""));
        return Answers.shared(Templates.home(
                frame,
                kinds.all(),
                pages.countsByKind(),
                pages.countsByTopic().keySet().stream().limit(TOPICS).toList(),
                database.ask(() -> activity.lastChanged(CHANGES), () -> pages.keptLastChanged(CHANGES))));
    }
}
