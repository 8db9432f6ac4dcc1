package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.commonhold.kernel.Licence;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.PageChanges;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happens to pages, from the ledger, so that a copy elsewhere can be exact. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
class ChangesApi {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int GONE = 410;

    private final Ledger ledger;
    private final ChangeItems items;
    private final ListAnswers lists;
    private final ApiMessages words;

    ChangesApi(Ledger ledger, ChangeItems items, ListAnswers lists, ApiMessages words) {
        this.ledger = ledger;
        this.items = items;
        this.lists = lists;
        this.words = words;
    }

    @GET
    @Operation(
            operationId = "changes",
            summary = "What happened to pages after a position",
            description = "Every change once and in order, whatever is written meanwhile. Four statements.")
    @APIResponse(
            responseCode = "200",
            description = "The next changes, and where to go on",
            content = @Content(schema = @Schema(implementation = ChangesAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    @APIResponse(
            responseCode = "410",
            description = "There is no such position here: the commons was put back to an earlier state. Start again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response changes(
            @Parameter(
                            description = "A `position` from an earlier answer; 0 or nothing for the beginning",
                            example = "0")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "Changes in one answer, 1 to 500; 100 where nothing is said")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Context UriInfo uri) {
        int most = Asked.limit(limit, USUAL, MOST);
        return switch (ledger.changesOfPagesAfter(Asked.position(after), most)) {
            case PageChanges.Next next -> answer(next, uri);
            case PageChanges.Elsewhere _ ->
                OpenAnswer.problem(GONE, Problem.of(GONE, words.elsewhereTitle(), words.elsewhereText()));
        };
    }

    private Response answer(PageChanges.Next next, UriInfo uri) {
        String position = next.position().toString();
        String more = next.hasMore() ? position : null;
        return lists.answer(new ChangesAnswer(items.of(next.changes()), position, more, Licence.NAME), uri, more);
    }
}
