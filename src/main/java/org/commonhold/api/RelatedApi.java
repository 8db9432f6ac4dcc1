package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.KeptPage;
import org.commonhold.search.Related;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is related to a page, as JSON: what the page itself shows. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
class RelatedApi {

    private final NamedPages named;
    private final Related related;
    private final PublicAddress address;
    private final Database database;

    RelatedApi(NamedPages named, Related related, PublicAddress address, Database database) {
        this.named = named;
        this.database = database;
        this.related = related;
        this.address = address;
    }

    @GET
    @AnswersWithoutDatabase
    @Path("/{name}/related")
    @Operation(operationId = "related", summary = "Pages that are related to a page")
    @APIResponse(
            responseCode = "200",
            description = "The pages",
            content = @Content(schema = @Schema(implementation = RelatedAnswer.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no page of that name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page was deleted, or, where you asked by number, merged into another",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = GoneAnswer.class)))
    public Response related(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name) {
        return database.ask(
                () -> named.at(
                        name,
                        found -> OpenAnswer.by(
                                RelatedAnswer.of(related.related(found.id().subject()), address))),
                () -> kept(name));
    }

    /** The index knows what is related also while the database is away. */
    private Response kept(String name) {
        KeptPage page = named.kept(name);
        return OpenAnswer.by(
                RelatedAnswer.of(related.related(page.revision().page().subject()), address));
    }
}
