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
import org.commonhold.kernel.Action;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be done to a page as a whole: a form for each, and its answer. */
@Path("/p/{slug}")
@Produces("text/html")
class ActResource {

    private final Addressed addressed;
    private final Pages pages;
    private final ActForms forms;
    private final WriteForms writing;
    private final Refusals refusals;

    ActResource(Addressed addressed, Pages pages, ActForms forms, WriteForms writing, Refusals refusals) {
        this.addressed = addressed;
        this.pages = pages;
        this.forms = forms;
        this.writing = writing;
        this.refusals = refusals;
    }

    @GET
    @Path("/rename")
    @Operation(hidden = true)
    public Response renaming(@PathParam("slug") String spelled) {
        return addressed.at(
                spelled, "/rename", found -> forms.blank(ActForms.RENAME, Action.RENAME_PAGE, found.slug()));
    }

    @POST
    @Path("/rename")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rename(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        return forms.rename(Slug.of(spelled), ActInput.read(form));
    }

    @GET
    @Path("/merge")
    @Operation(hidden = true)
    public Response merging(@PathParam("slug") String spelled) {
        return addressed.at(spelled, "/merge", found -> forms.blank(ActForms.MERGE, Action.MERGE_PAGES, found.slug()));
    }

    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response merge(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        return forms.merge(Slug.of(spelled), ActInput.read(form));
    }

    @GET
    @Path("/delete")
    @Operation(hidden = true)
    public Response deleting(@PathParam("slug") String spelled) {
        return addressed.at(
                spelled, "/delete", found -> forms.blank(ActForms.DELETE, Action.DELETE_PAGE, found.slug()));
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response delete(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        return forms.delete(Slug.of(spelled), ActInput.read(form));
    }

    /** By its own name also for a page that was merged into another, whose name leads there otherwise. */
    @GET
    @Path("/restore")
    @Operation(hidden = true)
    public Response restoring(@PathParam("slug") String spelled) {
        Slug slug = Slug.of(spelled);
        return pages.departed(slug)
                .map(gone -> forms.blank(
                        ActForms.RESTORE, Action.RESTORE_PAGE, gone.act().slug()))
                .orElseGet(() -> addressed.at(spelled, "", found -> Answers.seeOther(Addresses.page(found.slug()))));
    }

    @POST
    @Path("/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        return forms.restore(Slug.of(spelled), ActInput.read(form));
    }

    /** Brings a page back and saves on it what somebody wrote while it was taken away. */
    @POST
    @Path("/restore/revisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restoreAndSave(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        FormInput input = FormInput.read(form);
        Slug slug = Slug.of(spelled);
        ActOutcome outcome = pages.restore(new PageWish(slug, "", input.form(), Nonces.visitor(input.form())));
        if (outcome instanceof ActOutcome.Refused refused) {
            return refusals.show(refused.verdict(), writing.typed(input));
        }
        Revision head = pages.head(slug).orElseThrow(() -> new NoSuchThing("page " + slug));
        return writing.save(head, input);
    }
}
