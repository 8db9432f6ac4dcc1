package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.commonhold.kernel.Settings;
import org.commonhold.page.PageChoice;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All pages as JSON, or those that somebody chooses. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
class PagesApi {

    private final PageLists lists;
    private final Settings settings;

    PagesApi(PageLists lists, Settings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    @GET
    @Operation(
            operationId = "pages",
            summary = "All pages, or those that you choose, in an order that never changes",
            description = "Costs two statements, four with `whole`.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the pages, and where to go on",
            content = @Content(schema = @Schema(implementation = PageListAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    public Response pages(
            @Parameter(description = "The name of a kind") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "The slug of a topic") @QueryParam("topic") @Nullable String topic,
            @Parameter(description = "BCP 47, as pages carry it", example = "en") @QueryParam("language") @Nullable
                    String language,
            @Parameter(
                            description = "Pages whose words changed at that time or later: a day or a moment",
                            example = "2026-11-26T08:30:00Z")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            description = "Pages that should be looked over by that day: with today those that are due,"
                                    + " with a later day also those that will be",
                            example = "2026-12-31")
                    @QueryParam("due")
                    @Nullable
                    String due,
            @Parameter(description = "true: each page whole, as its own address answers it")
                    @QueryParam("whole")
                    @Nullable
                    String whole,
            @Parameter(
                            description =
                                    "Pages in one answer, 1 to 100; 50 where nothing is said, 20 with `whole`, which"
                                            + " takes 50 at most")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after,
            @Context UriInfo uri) {
        PageChoice choice = new PageChoice(
                Asked.kind(kind),
                Asked.topic(topic),
                Asked.language(language),
                Asked.time("since", since, settings.zone()),
                Asked.day("due", due));
        return lists.answer(choice, Asked.isOn("whole", whole), limit, after, uri);
    }
}
