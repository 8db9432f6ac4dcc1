package org.commonhold.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.commonhold.kernel.Paging;
import org.commonhold.page.Kinds;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchResults;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search page. No database read for its list; it works as plain links and a form. */
@Path("/search")
@Produces("text/html")
@AnswersWithoutDatabase
class SearchResource {

    private static final int PER_PAGE = 10;
    private static final int TOPICS_SHOWN = 12;

    private final Search search;
    private final Kinds kinds;
    private final Frames frames;
    private final SiteMessages messages;

    SearchResource(Search search, Kinds kinds, Frames frames, SiteMessages messages) {
        this.search = search;
        this.kinds = kinds;
        this.frames = frames;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "site")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(Frame frame, SearchView view, SearchResults results, Pager pager);
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kind") List<String> kind,
            @QueryParam("topic") List<String> topic,
            @QueryParam("page") @DefaultValue("1") int page) {
        SearchAddress here = SearchAddress.of(q, kind, topic);
        SearchResults results =
                search.find(new SearchQuery(here.q(), here.kinds(), here.topics(), Paging.of(page, PER_PAGE)));
        SearchView view = SearchView.of(here, results, kinds.all(), TOPICS_SHOWN);
        String title = here.q().isEmpty() ? messages.searchTitle() : messages.searchTitleFor(here.q());
        Frame frame = frames.frame(title, "", here.address()).unlisted().searching(here.q());
        return Answers.shared(Templates.search(frame, view, results, Pager.of(results.hits(), here.address())));
    }
}
