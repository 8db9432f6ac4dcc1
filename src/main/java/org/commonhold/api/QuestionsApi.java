package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.commonhold.page.PageChoice;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people want to know: the pages of kind question. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
class QuestionsApi {

    private static final String QUESTION = "question";

    private final PageLists lists;

    QuestionsApi(PageLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "questions",
            summary = "The pages that ask something",
            description = "As /api/v1/pages with `kind=question`.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the questions, and where to go on",
            content = @Content(schema = @Schema(implementation = PageListAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    public Response questions(
            @Parameter(description = "The slug of a topic") @QueryParam("topic") @Nullable String topic,
            @Parameter(description = "BCP 47, as pages carry it", example = "en") @QueryParam("language") @Nullable
                    String language,
            @Parameter(description = "true: each page whole, as its own address answers it")
                    @QueryParam("whole")
                    @Nullable
                    String whole,
            @Parameter(description = "Pages in one answer, as for /api/v1/pages") @QueryParam("limit") @Nullable
                    String limit,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after,
            @Context UriInfo uri) {
        PageChoice choice = new PageChoice(QUESTION, Asked.topic(topic), Asked.language(language), null, null);
        return lists.answer(choice, Asked.isOn("whole", whole), limit, after, uri);
    }
}
