package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.page.Beside;
import org.commonhold.page.KeptPage;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Build;
import org.commonhold.web.Problem;
import org.commonhold.web.Version;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A page as it stands, as JSON. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
class PageApi {

    private final NamedPages named;
    private final Pages pages;
    private final PageAnswers answers;
    private final Build build;
    private final Database database;
    private final Clock clock;

    PageApi(NamedPages named, Pages pages, PageAnswers answers, Build build, Database database, Clock clock) {
        this.database = database;
        this.named = named;
        this.pages = pages;
        this.answers = answers;
        this.build = build;
        this.clock = clock;
    }

    @GET
    @Path("/{name}")
    @AnswersWithoutDatabase
    @Operation(
            operationId = "page",
            summary = "A page as it stands",
            description = "Costs three statements, one where you have it already.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = PageAnswer.class)))
    @APIResponse(responseCode = "304", description = "It is the one that you have")
    @APIResponse(
            responseCode = "404",
            description = "There is no page of that name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The page was deleted, or, where you asked by number, merged into another",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = GoneAnswer.class)))
    public Response page(
            @Parameter(description = NamedPages.NAME, example = "fair-payment") @PathParam("name") String name,
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("If-Modified-Since") @Nullable String since) {
        return database.ask(() -> stored(name, known, since), () -> kept(name));
    }

    private Response stored(String name, @Nullable String known, @Nullable String since) {
        return named.at(name, found -> {
            Version version = new Version(tag(found), null);
            return version.isKnownTo(known, null)
                    ? tagged(Response.notModified(), version)
                    : answer(name, found, known, since);
        });
    }

    private Response kept(String name) {
        KeptPage page = named.kept(name);
        return OpenAnswer.by(answers.of(page.revision(), page.beside()));
    }

    private Response answer(String name, Located.Found found, @Nullable String known, @Nullable String since) {
        Revision head = pages.revision(found).orElseThrow(() -> new NoSuchThing("head of " + found.slug()));
        Beside beside = pages.beside(head);
        // A name that leads here from elsewhere may have led to another page before: its date would say too little.
        Instant changedAt = NamedPages.isOwn(name, found) ? later(beside.touchedAt(), found.since()) : Instant.EPOCH;
        Version version = Version.since(changedAt, tag(found), clock.now());
        return version.isKnownTo(known, since)
                ? tagged(Response.notModified(), version)
                : tagged(OpenAnswer.json(answers.of(head, beside)), version);
    }

    /** A restore is a change: what it lost may have come after the last one that is left. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Not sent again to whoever has that version already (RFC 9110, 13). */
    private static Response tagged(Response.ResponseBuilder answer, Version version) {
        return OpenAnswer.licensed(answer, "public, no-cache")
                .header("ETag", version.etag())
                .header("Last-Modified", version.lastModified())
                .build();
    }

    /** What changes whenever the answer does: nothing is shown here that a page's address does not show as well. */
    private String tag(Located.Found found) {
        return found.tag() + "-" + build.id();
    }
}
