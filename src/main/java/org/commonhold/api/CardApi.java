package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Slug;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A page in a few words, for a card on another site. */
@Path("/api/v1/pages/{slug}/card")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
class CardApi {

    private final FindCard finding;
    private final NamedPages named;
    private final PublicAddress address;

    CardApi(FindCard finding, NamedPages named, PublicAddress address) {
        this.named = named;
        this.finding = finding;
        this.address = address;
    }

    @GET
    @AnswersWithoutDatabase
    @Operation(operationId = "card", summary = "A page in a few words, also by a former name")
    @APIResponse(
            responseCode = "200",
            description = "What a card shows",
            content = @Content(schema = @Schema(implementation = CardAnswer.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page was deleted",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = GoneAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no page of that name")
    public Response card(@PathParam("slug") String slug) {
        return switch (finding.named(Slug.of(slug))) {
            case Carded.Standing standing -> OpenAnswer.by(CardAnswer.of(standing.page(), address));
            case Carded.Gone gone -> named.gone(gone.act());
            case Carded.Nowhere _ -> throw new NoSuchThing("page " + slug);
        };
    }
}
