package org.commonhold.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchResults;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final PublicAddress address;

    SearchApi(Search search, PublicAddress address) {
        this.search = search;
        this.address = address;
    }

    @GET
    @Operation(operationId = "search", summary = "Find pages, best first")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    public Response search(
            @Parameter(description = "What to look for, in your own words; 256 characters are read")
                    @QueryParam("q")
                    @DefaultValue("")
                    String q,
            @Parameter(description = "Names of kinds to stay within") @QueryParam("kind") List<String> kinds,
            @Parameter(description = "Topics that must all be there") @QueryParam("topic") List<String> topics,
            @Parameter(description = "Hits in one answer, 1 to 50") @QueryParam("size") @DefaultValue("10") int size,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after) {
        int wanted = size < 1 ? SIZE : Math.min(size, SIZE_MAX);
        Paging paging = Paging.of(page(after), wanted);
        SearchResults results = search.find(new SearchQuery(q, kinds, topics, paging));
        return OpenAnswer.by(SearchAnswer.of(results, address));
    }

    private static int page(@Nullable String after) {
        try {
            return after == null ? 1 : Integer.parseInt(after) + 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
