package org.commonhold.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.search.Search;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Titles for what somebody begins to type. Answered by the index alone, and kept for a minute, so that typing is cheap. */
@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
@AnswersWithoutDatabase
class SuggestApi {

    private static final int MOST = 8;

    private final Search search;
    private final PublicAddress address;

    SuggestApi(Search search, PublicAddress address) {
        this.search = search;
        this.address = address;
    }

    @GET
    @Operation(operationId = "suggest", summary = "Titles that begin so")
    @APIResponse(
            responseCode = "200",
            description = "The titles, best first",
            content = @Content(schema = @Schema(implementation = SuggestAnswer.class)))
    public Response suggest(
            @Parameter(description = "The beginning of a title or of its words; 80 characters are read")
                    @QueryParam("q")
                    @DefaultValue("")
                    String q) {
        return OpenAnswer.kept(SuggestAnswer.of(search.suggest(q, MOST), address));
    }
}
