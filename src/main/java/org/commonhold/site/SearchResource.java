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
import java.util.Map;
import org.commonhold.kernel.Paging;
import org.commonhold.page.Kinds;
import org.commonhold.page.Question;
import org.commonhold.page.TopicNames;
import org.commonhold.search.Facet;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchResults;
import org.commonhold.search.SearchResults.Count;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Feeds;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The search page. No database read for its list; it works as plain links and a form. */
@Path("/search")
@Produces("text/html")
@AnswersWithoutDatabase
class SearchResource {

    private static final int PER_PAGE = 10;
    private static final int TOPICS_TO_BEGIN_WITH = 12;

    private final Search search;
    private final Kinds kinds;
    private final Frames frames;
    private final FindMessages messages;
    private final CountMisses misses;
    private final TopicNames topics;

    SearchResource(
            Search search, Kinds kinds, Frames frames, FindMessages messages, CountMisses misses, TopicNames topics) {
        this.topics = topics;
        this.search = search;
        this.kinds = kinds;
        this.frames = frames;
        this.messages = messages;
        this.misses = misses;
    }

    @CheckedTemplate(basePath = "site")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(
                Frame frame,
                SearchView view,
                SearchResults results,
                Pager pager,
                List<Count> topics,
                @Nullable Question asked);
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kind") List<String> kind,
            @QueryParam("topic") List<String> topic,
            @QueryParam("place") List<String> place,
            @QueryParam("lang") List<String> lang,
            @QueryParam("year") List<String> year,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("exact") @DefaultValue("") String exact,
            @QueryParam("page") @DefaultValue("1") String page) {
        SearchAddress here = SearchAddress.of(
                q,
                Map.of(Facet.KIND, kind, Facet.TOPIC, topic, Facet.PLACE, place, Facet.LANG, lang, Facet.YEAR, year),
                SearchQuery.Order.of(sort),
                exact.equals("1"),
                Paging.of(number(page), PER_PAGE));
        SearchResults results = search.find(here.query());
        misses.look(here.q(), here.isFiltered(), results);
        String title = here.q().isEmpty() ? messages.title() : messages.titleFor(here.q());
        int number = here.query().paging().page();
        Frame frame = frames.frame(number == 1 ? title : messages.titleOn(title, number), "", here.address())
                .unlisted()
                .searching(here.q())
                .followed(Feeds.of(title, "/feeds/search", here.saved(results.correctedTo())));
        return Answers.shared(Templates.search(
                frame,
                SearchView.of(here, results, kinds.all(), topics::of, q.strip().length() > SearchQuery.MAX_TEXT),
                results,
                Pager.of(results.hits(), here.address()),
                results.total() == 0 ? topics() : List.of(),
                misses.asked(here.q(), results)));
    }

    /** Where to begin for whoever found nothing. */
    private List<Count> topics() {
        SearchResults all = search.find(new SearchQuery("", List.of(), List.of(), new Paging(1, 1)));
        return all.counts(Facet.TOPIC).stream().limit(TOPICS_TO_BEGIN_WITH).toList();
    }

    private static int number(String page) {
        try {
            return Integer.parseInt(page);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
