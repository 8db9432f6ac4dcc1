package org.commonhold.activity;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Addresses;
import org.commonhold.page.Kind;
import org.commonhold.page.Kinds;
import org.commonhold.page.PageFilter;
import org.commonhold.page.Published;
import org.commonhold.page.TopicNames;
import org.commonhold.search.Facet;
import org.commonhold.web.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists that can be followed with a feed reader, as Atom and as JSON Feed. */
@Path("/feeds")
class FeedResource {

    private static final int SIZE = 20;

    private final AnswerFeed answers;
    private final FeedOfSearch searches;
    private final Published published;
    private final Kinds kinds;
    private final TopicNames topics;

    FeedResource(AnswerFeed answers, FeedOfSearch searches, Published published, Kinds kinds, TopicNames topics) {
        this.answers = answers;
        this.searches = searches;
        this.published = published;
        this.kinds = kinds;
        this.topics = topics;
    }

    @GET
    @Path("/{file: changes\\.(atom|json)}")
    @Operation(hidden = true)
    public Response changes(
            @PathParam("file") String file,
            @QueryParam("before") @DefaultValue("0") long before,
            @Context HttpHeaders asking) {
        return answers.changes(FeedForm.of(file), Math.max(0, before), asking);
    }

    @GET
    @Path("/{file: search\\.(atom|json)}")
    @Operation(hidden = true)
    public Response search(
            @PathParam("file") String file,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kind") List<String> kind,
            @QueryParam("topic") List<String> topic,
            @QueryParam("place") List<String> place,
            @QueryParam("lang") List<String> lang,
            @QueryParam("year") List<String> year,
            @QueryParam("page") @DefaultValue("1") int page,
            @Context HttpHeaders asking) {
        FeedOfSearch.Saved saved = searches.saved(
                q,
                Map.of(Facet.KIND, kind, Facet.TOPIC, topic, Facet.PLACE, place, Facet.LANG, lang, Facet.YEAR, year),
                Paging.of(page, SIZE));
        return answers.pages(FeedForm.of(file), saved.listed(), searches.found(saved.query()), asking);
    }

    @GET
    @Path("/kinds/{file}")
    @Operation(hidden = true)
    public Response ofKind(
            @PathParam("file") String file,
            @QueryParam("page") @DefaultValue("1") int page,
            @Context HttpHeaders asking) {
        FeedForm form = FeedForm.of(file);
        String name = form.stem(file);
        Kind kind = kinds.kind(name).orElseThrow(() -> new NoSuchThing("kind " + name));
        String home = Addresses.kind(name);
        PageFilter filter = new PageFilter(name, null, PageFilter.Order.CHANGED);
        return answers.pages(
                form,
                new Listed(kind.plural(), "/feeds" + home, "", home),
                published.lastChanged(filter, Paging.of(page, SIZE)),
                asking);
    }

    @GET
    @Path("/topics/{file}")
    @Operation(hidden = true)
    public Response onTopic(
            @PathParam("file") String file,
            @QueryParam("page") @DefaultValue("1") int page,
            @Context HttpHeaders asking) {
        FeedForm form = FeedForm.of(file);
        String topic = Slug.of(form.stem(file)).value();
        String home = Addresses.topic(topic);
        if (!topic.equals(form.stem(file))) {
            return Answers.movedTo("/feeds" + home + form.ending());
        }
        PageFilter filter = new PageFilter(null, topic, PageFilter.Order.CHANGED);
        return answers.pages(
                form,
                new Listed(topics.of(topic), "/feeds" + home, "", home),
                published.lastChanged(filter, Paging.of(page, SIZE)),
                asking);
    }
}
