package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.DatabaseAway;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Slug;
import org.commonhold.page.KeptPage;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.search.Related;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is related to a page, as JSON: what the page itself shows. */
@Path("/api/v1/pages/{slug}/related")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
class RelatedApi {

    private final Pages pages;
    private final Related related;
    private final PublicAddress address;
    private final Database database;

    RelatedApi(Pages pages, Related related, PublicAddress address, Database database) {
        this.database = database;
        this.pages = pages;
        this.related = related;
        this.address = address;
    }

    @GET
    @AnswersWithoutDatabase
    @Operation(operationId = "related", summary = "Pages that are related to a page")
    @APIResponse(
            responseCode = "200",
            description = "The pages",
            content = @Content(schema = @Schema(implementation = RelatedAnswer.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page was deleted",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = GoneAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no page of that name")
    public Response related(@PathParam("slug") String slug) {
        return database.ask(() -> stored(slug), () -> kept(slug));
    }

    /** The index knows what is related also while the database is away. */
    private Response kept(String slug) {
        KeptPage page = pages.kept(Slug.of(slug)).orElseThrow(DatabaseAway::new);
        return OpenAnswer.by(
                RelatedAnswer.of(related.related(page.revision().page().subject()), address));
    }

    private Response stored(String slug) {
        Located located = pages.locate(Slug.of(slug));
        return located instanceof Located.Elsewhere elsewhere
                ? answer(slug, pages.locate(elsewhere.slug()))
                : answer(slug, located);
    }

    private Response answer(String slug, Located located) {
        return switch (located) {
            case Located.Found found ->
                OpenAnswer.by(RelatedAnswer.of(related.related(found.id().subject()), address));
            case Located.Gone gone -> {
                GoneAnswer answer = GoneAnswer.of(gone.act());
                yield OpenAnswer.problem(answer.status(), answer);
            }
            case Located.Elsewhere _, Located.Nowhere _ -> throw new NoSuchThing("page " + slug);
        };
    }
}
