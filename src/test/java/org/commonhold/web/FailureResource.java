package org.commonhold.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails, so that tests see what a failure looks like from outside. */
@Path("/")
class FailureResource {

    static final String SECRET = "the secret of <b>the failure</b>";

    @GET
    @Path("/test-failure")
    @Operation(hidden = true)
    public String page() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/api/v1/test-failure")
    @Operation(hidden = true)
    public String api() {
        throw new IllegalStateException(SECRET);
    }
}
