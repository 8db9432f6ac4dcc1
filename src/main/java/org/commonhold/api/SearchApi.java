package org.commonhold.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Kind;
import org.commonhold.page.Kinds;
import org.commonhold.search.Facet;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchResults;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search as JSON: the same call as the search page. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
@AnswersWithoutDatabase
class SearchApi {

    private static final int SIZE = 10;
    private static final int SIZE_MAX = 50;

    private final Search search;
    private final ListAnswers lists;
    private final Kinds kinds;
    private final PublicAddress address;

    SearchApi(Search search, Kinds kinds, PublicAddress address, ListAnswers lists) {
        this.lists = lists;
        this.search = search;
        this.kinds = kinds;
        this.address = address;
    }

    @GET
    @Operation(operationId = "search", summary = "Find pages, best first")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    public Response search(
            @Parameter(
                            description =
                                    "What to look for, in your own words or the query language; 256 characters are read")
                    @QueryParam("q")
                    @DefaultValue("")
                    String q,
            @Parameter(description = "Names of kinds, one of which a page must have") @QueryParam("kind")
                    List<String> kind,
            @Parameter(description = "Topics that must all be there") @QueryParam("topic") List<String> topic,
            @Parameter(description = "Places as written, one of which a page must have") @QueryParam("place")
                    List<String> place,
            @Parameter(description = "Languages (BCP 47), one of which a page must have") @QueryParam("lang")
                    List<String> lang,
            @Parameter(description = "Years of the last change, one of which a page must have") @QueryParam("year")
                    List<String> year,
            @Parameter(description = "`best`, `changed` (the last first) or `title`; otherwise as `best`")
                    @QueryParam("sort")
                    @DefaultValue("best")
                    String sort,
            @Parameter(description = "`true`: look for these words only, even where they find nothing")
                    @QueryParam("exact")
                    @DefaultValue("false")
                    String exact,
            @Parameter(
                            description = "Hits in one answer, 1 to 50; 10 where nothing is said",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("size")
                    @Nullable
                    String size,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(number(after, 0) + 1, Math.clamp(number(size, SIZE), 1, SIZE_MAX));
        SearchResults results = search.find(new SearchQuery(
                q,
                Map.of(Facet.KIND, kind, Facet.TOPIC, topic, Facet.PLACE, place, Facet.LANG, lang, Facet.YEAR, year),
                SearchQuery.Order.of(sort),
                exact.equals("true") || exact.equals("1"),
                paging));
        Map<String, Kind> byName = kinds.all().stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        SearchAnswer answer = SearchAnswer.of(results, byName, address);
        return lists.answer(answer, uri, answer.next());
    }

    /** What is no number is as if it were not said. */
    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Math.clamp(Long.parseLong(text), 0, Paging.MAX_PAGE);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
