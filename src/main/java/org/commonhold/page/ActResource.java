package org.commonhold.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be done to a page as a whole. */
@Path("/p/{slug}")
@Produces("text/html")
class ActResource {

    private final Addressed addressed;
    private final ActForms forms;

    ActResource(Addressed addressed, ActForms forms) {
        this.addressed = addressed;
        this.forms = forms;
    }

    @GET
    @Path("/rename")
    @Operation(hidden = true)
    public Response renaming(@PathParam("slug") String spelled) {
        return addressed.at(spelled, "/rename", forms::renaming);
    }

    @POST
    @Path("/rename")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rename(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        return forms.rename(Slug.of(spelled), ActInput.read(form));
    }
}
