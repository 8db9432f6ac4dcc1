package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.DatabaseAway;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Addresses;
import org.commonhold.page.Beside;
import org.commonhold.page.KeptPage;
import org.commonhold.page.Located;
import org.commonhold.page.PageAct;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pages as JSON. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
class PagesApi {

    private final Pages pages;
    private final PublicAddress address;
    private final Settings settings;
    private final Database database;

    PagesApi(Pages pages, PublicAddress address, Settings settings, Database database) {
        this.database = database;
        this.pages = pages;
        this.settings = settings;
        this.address = address;
    }

    @GET
    @Path("/{slug}")
    @AnswersWithoutDatabase
    @Operation(operationId = "page", summary = "A page as it stands")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = PageAnswer.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page was deleted",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = GoneAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no page of that name")
    public Response page(@PathParam("slug") String slug) {
        return database.ask(() -> stored(slug), () -> kept(slug));
    }

    /** As this server keeps it while the database is away; what it does not know may be there all the same. */
    private Response kept(String slug) {
        KeptPage page = pages.kept(Slug.of(slug)).orElseThrow(DatabaseAway::new);
        return OpenAnswer.by(answer(page.revision(), page.beside()));
    }

    private Response stored(String slug) {
        return switch (pages.locate(Slug.of(slug))) {
            case Located.Found found -> answer(slug, pages.revision(found));
            case Located.Elsewhere elsewhere -> elsewhere(slug, pages.locate(elsewhere.slug()));
            case Located.Gone gone -> gone(gone.act());
            case Located.Nowhere _ -> throw new NoSuchThing("page " + slug);
        };
    }

    /** A former name of a page is answered as the page's own is. */
    private Response elsewhere(String slug, Located located) {
        return switch (located) {
            case Located.Found found -> answer(slug, pages.revision(found));
            case Located.Gone gone -> gone(gone.act());
            case Located.Elsewhere _, Located.Nowhere _ -> throw new NoSuchThing("page " + slug);
        };
    }

    private Response answer(String slug, Optional<Revision> head) {
        return head.map(it -> OpenAnswer.by(answer(it))).orElseThrow(() -> new NoSuchThing("page " + slug));
    }

    private static Response gone(PageAct act) {
        GoneAnswer answer = GoneAnswer.of(act);
        return OpenAnswer.problem(answer.status(), answer);
    }

    private PageAnswer answer(Revision head) {
        return answer(head, pages.beside(head));
    }

    private PageAnswer answer(Revision head, Beside beside) {
        return PageAnswer.of(
                head, beside.origin(), beside.care(), settings.zone(), address.of(Addresses.page(head.slug())));
    }
}
