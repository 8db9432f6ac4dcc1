package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.commonhold.api.WrongValue.Wanted;
import org.commonhold.kernel.Licence;
import org.commonhold.page.Harvest;
import org.commonhold.page.Located;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a page links to and what links to it. Two lists in one answer, each read on by a cursor that says which it is. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class LinksApi {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final String OUT = "out:";
    private static final String IN = "in:";

    private final NamedPages named;
    private final Harvest harvest;
    private final PageAnswers answers;
    private final ListAnswers lists;

    LinksApi(NamedPages named, Harvest harvest, PageAnswers answers, ListAnswers lists) {
        this.named = named;
        this.harvest = harvest;
        this.answers = answers;
        this.lists = lists;
    }

    @GET
    @Path("/{name}/links")
    @Operation(
            operationId = "links",
            summary = "What a page links to, and what links to it",
            description = "Three statements.")
    @APIResponse(
            responseCode = "200",
            description = "The beginnings of both lists, or more of one of them",
            content = @Content(schema = @Schema(implementation = LinksAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no page of that name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page was deleted, or, where you asked by number, merged into another",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = GoneAnswer.class)))
    public Response links(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name,
            @Parameter(description = "Links of each list in one answer, 1 to 100; 50 where nothing is said")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "What `next` of one of the two lists said; then only that one is answered")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Context UriInfo uri) {
        int most = Asked.limit(limit, USUAL, MOST);
        String from = after == null ? "" : after;
        return named.at(name, found -> {
            LinksAnswer.Outgoing outgoing = from.startsWith(IN) ? null : outgoing(found, from, most);
            LinksAnswer.Incoming incoming = from.startsWith(OUT) ? null : incoming(found, from, most);
            LinksAnswer answer = new LinksAnswer(
                    found.id().value(),
                    found.slug().value(),
                    answers.url(found.slug()),
                    outgoing,
                    incoming,
                    Licence.NAME);
            return lists.answer(answer, uri, from.isEmpty() ? null : answer.onlyNext());
        });
    }

    private LinksAnswer.Outgoing outgoing(Located.Found page, String from, int most) {
        return LinksAnswer.Outgoing.of(
                harvest.linksOf(page.id(), Asked.afterName(without(OUT, from)), most), answers, OUT);
    }

    private LinksAnswer.Incoming incoming(Located.Found page, String from, int most) {
        return LinksAnswer.Incoming.of(
                harvest.linksTo(page.id(), Asked.after(without(IN, from), 0), most), answers, IN);
    }

    private static String without(String which, String from) {
        if (!from.isEmpty() && !from.startsWith(which)) {
            throw new WrongValue("after", Wanted.CURSOR);
        }
        return from.isEmpty() ? "" : from.substring(which.length());
    }
}
