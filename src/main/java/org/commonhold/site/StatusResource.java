package org.commonhold.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.ledger.FollowerStatus;
import org.commonhold.ledger.Ledger;
import org.commonhold.search.IndexStatus;
import org.commonhold.search.Search;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How this server stands. Figures only, nothing about anybody. */
@Path("/status")
@Produces("text/html")
@AnswersWithoutDatabase
class StatusResource {

    private final Ledger ledger;
    private final Search search;
    private final Frames frames;
    private final PublicAddress address;
    private final SiteMessages messages;
    private final Database database;

    StatusResource(
            Ledger ledger,
            Search search,
            Frames frames,
            PublicAddress address,
            SiteMessages messages,
            Database database) {
        this.database = database;
        this.ledger = ledger;
        this.search = search;
        this.frames = frames;
        this.address = address;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "site")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance status(
                Frame frame,
                long head,
                List<FollowerStatus> followers,
                IndexStatus index,
                PublicAddress address,
                Database database);
    }

    @GET
    @Operation(hidden = true)
    public Response status() {
        Frame frame = frames.frame(messages.statusTitle(), "", "/status").unlisted();
        long head = database.ask(ledger::head, this::lastSeen);
        return Answers.personal(
                200, Templates.status(frame, head, ledger.followers(head), search.status(), address, database));
    }

    /** While nobody can ask for the ledger's head: as far as anything here has read. */
    private long lastSeen() {
        return ledger.followers(0).stream()
                .mapToLong(FollowerStatus::position)
                .max()
                .orElse(0);
    }
}
