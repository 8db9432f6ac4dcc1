package org.commonhold.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writing: the forms for a page and for a new one, their preview, and saving them. */
@Path("/")
@Produces("text/html")
@Blocking
class EditResource {

    private final Pages pages;
    private final Kinds kinds;
    private final Addressed addressed;
    private final Nonces nonces;
    private final WriteForms forms;

    EditResource(Pages pages, Kinds kinds, Addressed addressed, Nonces nonces, WriteForms forms) {
        this.pages = pages;
        this.kinds = kinds;
        this.addressed = addressed;
        this.nonces = nonces;
        this.forms = forms;
    }

    @GET
    @Path("/p/{slug}/edit")
    @Operation(hidden = true)
    public Response edit(@PathParam("slug") String spelled) {
        return addressed.at(
                spelled,
                "/edit",
                found -> forms.unlessRefused(Action.EDIT_PAGE, () -> {
                    Revision head = head(found.slug());
                    Kind kind = forms.kindOf(head.content().kind());
                    FormInput input = FormInput.of(head, kind, nonces.next());
                    return forms.show(200, FormView.of(found.slug(), kind, kinds.all(), input, List.of(), false));
                }));
    }

    @POST
    @Path("/p/{slug}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response preview(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        Revision head = head(Slug.of(spelled));
        return forms.preview(head.slug(), FormInput.read(form), head.content());
    }

    @POST
    @Path("/p/{slug}/revisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        Revision head = head(Slug.of(spelled));
        return forms.save(head.slug(), FormInput.read(form), head.content());
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank(
            @QueryParam("title") @DefaultValue("") String title,
            @QueryParam("kind") @DefaultValue("") String kindName,
            @QueryParam("topic") @DefaultValue("") String topic) {
        return forms.unlessRefused(Action.CREATE_PAGE, () -> {
            Optional<Kind> kind = kinds.kind(kindName);
            if (kind.isEmpty()) {
                return forms.choose(title);
            }
            FormInput input = FormInput.blank(kind.get(), title, topic, nonces.next());
            return forms.show(200, FormView.of(null, kind.get(), kinds.all(), input, List.of(), false));
        });
    }

    @POST
    @Path("/new/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response previewNew(MultivaluedMap<String, String> form) {
        return forms.preview(null, FormInput.read(form), null);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        return forms.save(null, FormInput.read(form), null);
    }

    @GET
    @Path("/p/{slug}/revisions")
    @Operation(hidden = true)
    public Response revisions(@PathParam("slug") String spelled) {
        return Answers.movedTo(Addresses.page(Slug.of(spelled)) + "/history");
    }

    private Revision head(Slug slug) {
        return pages.head(slug).orElseThrow(() -> new NoSuchThing("page " + slug));
    }
}
