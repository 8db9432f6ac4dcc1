package org.commonhold.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paging;
import org.commonhold.page.HistoryFilter.What;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A page's past: its revisions, and any one of them. */
@Path("/p/{slug}")
@Produces("text/html")
class HistoryResource {

    private static final int PER_PAGE = 50;

    private final Pages pages;
    private final History history;
    private final Addressed addressed;
    private final Frames frames;
    private final MarkupWords words;
    private final PageMessages messages;
    private final ReadOffers offers;

    HistoryResource(
            Pages pages,
            History history,
            Addressed addressed,
            Frames frames,
            MarkupWords words,
            PageMessages messages,
            ReadOffers offers) {
        this.pages = pages;
        this.history = history;
        this.addressed = addressed;
        this.frames = frames;
        this.words = words;
        this.messages = messages;
        this.offers = offers;
    }

    @GET
    @Path("/history")
    @Operation(hidden = true)
    public Response history(
            @PathParam("slug") String spelled,
            @QueryParam("by") @Nullable String by,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("page") @DefaultValue("1") int page) {
        HistoryFilter filter = HistoryFilter.of(by, what);
        return addressed.at(spelled, address("/history", filter.by(), filter.what()), found -> {
            Revision head = revision(found, 0);
            HistoryView view = view(head, filter, Paging.of(page, PER_PAGE));
            String here = Addresses.page(found.slug()) + "/history";
            Frame frame = frames.frame(messages.historyTitle(head.content().title()), "", here)
                    .unlisted();
            Pager pager = Pager.of(view.lines(), address(here, filter.by(), filter.what()));
            return Answers.shared(Templates.history(frame, view, pages.acts(found.id()), pager));
        });
    }

    private HistoryView view(Revision head, HistoryFilter filter, Paging paging) {
        long page = head.page().value();
        String here = head.path() + "/history";
        Map<What, Long> counts = history.countsByWhat(page, filter);
        List<HistoryView.Choice> kinds = new ArrayList<>();
        for (What what : What.values()) {
            long count = counts.getOrDefault(what, 0L);
            boolean current = what == filter.what();
            if (count > 0 || current || what == What.ALL) {
                kinds.add(new HistoryView.Choice(label(what), address(here, filter.by(), what), count, current));
            }
        }
        String onlyBy = address(here, "", filter.what());
        return new HistoryView(
                head,
                history.of(page, filter, paging),
                counts.getOrDefault(filter.what(), 0L),
                history.count(page),
                kinds,
                filter.by() == null ? null : Actor.stored(filter.by()),
                address(here, null, filter.what()),
                onlyBy);
    }

    private String label(What what) {
        return switch (what) {
            case ALL -> messages.allChanges();
            case HERE -> messages.changesHere();
            case IMPORT -> messages.changesFromElsewhere();
            case SHIPPED -> messages.changesShipped();
            case WITHDRAWN -> messages.changesTakenOut();
        };
    }

    private static String address(String here, @Nullable String by, What what) {
        List<String> asked = new ArrayList<>();
        if (what != What.ALL) {
            asked.add("what=" + what.code());
        }
        if (by != null) {
            asked.add("by=" + URLEncoder.encode(by, StandardCharsets.UTF_8));
        }
        return asked.isEmpty() ? here : here + "?" + String.join("&", asked);
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
            return Answers.shared(Templates.revision(
                    frame, view, revision.id().equals(found.head()), offers.beside(found.id(), revision.id())));
        });
    }

    /** A numbered revision; 0 is the head. */
    private Revision revision(Located.Found found, int n) {
        return (n == 0 ? pages.revision(found) : pages.revision(found.slug(), n))
                .orElseThrow(() -> new NoSuchThing("revision " + n));
    }
}
