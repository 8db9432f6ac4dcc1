package org.commonhold.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Serves the assets. The hash in the name is the version, so an answer never changes. */
@Path("/assets")
@AnswersWithoutDatabase
class AssetResource {

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("/{name}")
    @Operation(hidden = true)
    public Response get(
            @PathParam("name") String name, @HeaderParam("Accept-Encoding") @Nullable String acceptEncoding) {
        Asset asset = assets.at("/assets/" + name).orElseThrow(NotFoundException::new);
        boolean gzip = Bytes.acceptsGzip(acceptEncoding);
        Response.ResponseBuilder answer = Response.ok(asset.bytes(gzip))
                .header("Content-Type", asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        return (gzip ? answer.header("Content-Encoding", "gzip") : answer).build();
    }
}
