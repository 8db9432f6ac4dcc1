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
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.page.Harvest;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.RevisionLine;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A page's revisions: the list of them, and each as data, as Markdown and as HTML. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "revisions")
@APIResponse(
        responseCode = "404",
        description = "There is no page of that name, or no revision of that number",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "410",
        description = "The page was deleted, or, where you asked by number, merged into another",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = GoneAnswer.class)))
class RevisionsApi {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final String NUMBER = "The revision's number on the page, from 1";

    private final NamedPages named;
    private final Pages pages;
    private final Harvest harvest;
    private final PageAnswers answers;
    private final HtmlAnswers html;
    private final ListAnswers lists;

    RevisionsApi(
            NamedPages named, Pages pages, Harvest harvest, PageAnswers answers, HtmlAnswers html, ListAnswers lists) {
        this.named = named;
        this.pages = pages;
        this.harvest = harvest;
        this.answers = answers;
        this.html = html;
        this.lists = lists;
    }

    @GET
    @Path("/{name}/revisions")
    @Operation(operationId = "revisions", summary = "A page's revisions, newest first", description = "Two statements.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the revisions, and where to go on",
            content = @Content(schema = @Schema(implementation = RevisionListAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    public Response revisions(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name,
            @Parameter(description = "Revisions in one answer, 1 to 100; 50 where nothing is said")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after,
            @Context UriInfo uri) {
        int most = Asked.limit(limit, USUAL, MOST);
        long before = Asked.after(after, Integer.MAX_VALUE);
        if (before > Integer.MAX_VALUE) {
            throw new WrongValue("after", Wanted.CURSOR);
        }
        return named.at(name, found -> {
            Batch<RevisionLine> lines = harvest.revisions(found.id(), (int) before, most);
            RevisionListAnswer answer = RevisionListAnswer.of(found, lines, answers.url(found.slug()));
            return lists.answer(answer, uri, answer.next());
        });
    }

    @GET
    @Path("/{name}/revisions/{n}")
    @Operation(operationId = "revision", summary = "A page as it stood", description = "Three statements.")
    @APIResponse(
            responseCode = "200",
            description = "The revision; one whose words were taken out is bare and says why in `takenOut`",
            content = @Content(schema = @Schema(implementation = PageAnswer.class)))
    public Response revision(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name,
            @Parameter(description = NUMBER, example = "1") @PathParam("n") int n) {
        return named.at(name, found -> {
            Revision revision = revision(found, n);
            boolean current = revision.id().equals(found.head());
            return OpenAnswer.by(answers.of(revision, pages.beside(revision), current));
        });
    }

    @GET
    @Path("/{name}/source")
    @Produces("text/markdown")
    @Operation(
            operationId = "source",
            summary = "A page as one Markdown file with front matter",
            description = "Two statements.")
    @APIResponse(
            responseCode = "200",
            description = "The file, which an import into another commons reads as it is",
            content = @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)))
    public Response source(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name) {
        return named.at(name, found -> source(head(found)));
    }

    @GET
    @Path("/{name}/revisions/{n}/source")
    @Produces("text/markdown")
    @Operation(
            operationId = "revisionSource",
            summary = "A revision as one Markdown file with front matter",
            description = "Two statements.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)))
    public Response revisionSource(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name,
            @Parameter(description = NUMBER, example = "1") @PathParam("n") int n) {
        return named.at(name, found -> source(revision(found, n)));
    }

    @GET
    @Path("/{name}/html")
    @Operation(
            operationId = "html",
            summary = "A page as safe HTML whose addresses are whole, with its outline",
            description = "Three statements and a rendering.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = HtmlAnswer.class)))
    public Response html(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name) {
        return named.at(name, found -> OpenAnswer.by(html.of(head(found))));
    }

    @GET
    @Path("/{name}/revisions/{n}/html")
    @Operation(
            operationId = "revisionHtml",
            summary = "A revision as safe HTML whose addresses are whole, with its outline",
            description = "Three statements and a rendering.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = HtmlAnswer.class)))
    public Response revisionHtml(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name,
            @Parameter(description = NUMBER, example = "1") @PathParam("n") int n) {
        return named.at(name, found -> OpenAnswer.by(html.of(revision(found, n))));
    }

    private static Response source(Revision revision) {
        return OpenAnswer.licensed(
                        Response.ok(Pages.source(revision), "text/markdown;charset=UTF-8"), "public, no-cache")
                .build();
    }

    private Revision head(Located.Found found) {
        return pages.revision(found).orElseThrow(() -> new NoSuchThing("head of " + found.slug()));
    }

    private Revision revision(Located.Found found, int n) {
        return harvest.revision(found, n).orElseThrow(() -> new NoSuchThing("revision " + n));
    }
}
