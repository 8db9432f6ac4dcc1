package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.page.Kind;
import org.commonhold.page.Kinds;
import org.commonhold.page.Pages;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of page and their fields, by which a page's {@code fields} are understood. */
@Path("/api/v1/kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "kinds")
class KindsApi {

    private final Kinds kinds;
    private final Pages pages;
    private final PublicAddress address;

    KindsApi(Kinds kinds, Pages pages, PublicAddress address) {
        this.kinds = kinds;
        this.pages = pages;
        this.address = address;
    }

    /** All kinds. */
    @Schema(name = "KindListAnswer")
    record KindListAnswer(
            @Schema(description = "In the order of menus") List<KindAnswer> kinds,

            @Schema(description = "The licence of all texts")
            String licence) {}

    @GET
    @Operation(operationId = "kinds", summary = "The kinds of page and their fields", description = "One statement.")
    @APIResponse(
            responseCode = "200",
            description = "All kinds",
            content = @Content(schema = @Schema(implementation = KindListAnswer.class)))
    public Response kinds() {
        Map<String, Long> counts = pages.countsByKind();
        return OpenAnswer.by(new KindListAnswer(
                kinds.all().stream().map(kind -> answer(kind, counts)).toList(), Licence.NAME));
    }

    @GET
    @Path("/{kind}")
    @Operation(operationId = "kind", summary = "A kind of page and its fields", description = "One statement.")
    @APIResponse(
            responseCode = "200",
            description = "The kind",
            content = @Content(schema = @Schema(implementation = KindAnswer.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no kind of that name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response kind(
            @Parameter(description = "The kind's name", example = "practice") @PathParam("kind") String name) {
        Kind kind = kinds.kind(name).orElseThrow(() -> new NoSuchThing("kind " + name));
        return OpenAnswer.by(answer(kind, pages.countsByKind()));
    }

    private KindAnswer answer(Kind kind, Map<String, Long> counts) {
        return KindAnswer.of(kind, counts.getOrDefault(kind.name(), 0L), address.of(Addresses.kind(kind.name())));
    }
}
