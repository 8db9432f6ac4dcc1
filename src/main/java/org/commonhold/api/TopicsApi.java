package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.page.Harvest;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The topics that pages carry. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "topics")
class TopicsApi {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Harvest harvest;
    private final PublicAddress address;
    private final ListAnswers lists;

    TopicsApi(Harvest harvest, PublicAddress address, ListAnswers lists) {
        this.harvest = harvest;
        this.address = address;
        this.lists = lists;
    }

    /** Some of the topics. */
    @Schema(name = "TopicListAnswer")
    record TopicListAnswer(
            List<TopicAnswer> topics,

            @Schema(nullable = true, description = "Give this as `after` for the next topics; null at the end")
            @Nullable
            String next,

            @Schema(description = "The licence of all texts")
            String licence) {}

    /** A topic. */
    @Schema(name = "TopicAnswer")
    record TopicAnswer(
            @Schema(description = "Its slug, also the name of the page of kind topic, if there is one")
            String topic,

            String url,
            @Schema(description = "How many pages carry it") long pages) {}

    @GET
    @Operation(operationId = "topics", summary = "The topics that pages carry, by slug", description = "One statement.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the topics, and where to go on",
            content = @Content(schema = @Schema(implementation = TopicListAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    public Response topics(
            @Parameter(description = "Topics in one answer, 1 to 500; 100 where nothing is said")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after,
            @Context UriInfo uri) {
        Batch<Harvest.TopicCount> found = harvest.topics(Asked.afterName(after), Asked.limit(limit, USUAL, MOST));
        String next = found.hasMore() ? found.items().getLast().topic().value() : null;
        List<TopicAnswer> topics = found.items().stream()
                .map(one -> new TopicAnswer(
                        one.topic().value(),
                        address.of(Addresses.topic(one.topic().value())),
                        one.pages()))
                .toList();
        return lists.answer(new TopicListAnswer(topics, next, Licence.NAME), uri, next);
    }
}
