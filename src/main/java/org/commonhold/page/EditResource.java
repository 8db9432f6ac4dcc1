package org.commonhold.page;

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
import org.commonhold.kernel.Action;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Writing on a page: its form, the preview, and saving. */
@Path("/p/{slug}")
@Produces("text/html")
class EditResource {

    private final Pages pages;
    private final Kinds kinds;
    private final Addressed addressed;
    private final Nonces nonces;
    private final WriteForms forms;
    private final OfferForms offers;
    private final ReworkForms reworking;
    private final Database database;

    EditResource(
            Pages pages,
            Kinds kinds,
            Addressed addressed,
            Nonces nonces,
            WriteForms forms,
            OfferForms offers,
            ReworkForms reworking,
            Database database) {
        this.database = database;
        this.pages = pages;
        this.kinds = kinds;
        this.addressed = addressed;
        this.nonces = nonces;
        this.forms = forms;
        this.offers = offers;
        this.reworking = reworking;
    }

    @GET
    @Path("/edit")
    @Operation(hidden = true)
    public Response edit(
            @PathParam("slug") String spelled,
            @QueryParam("change") @DefaultValue("") String change,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("undo") @DefaultValue("0") int undo,
            @QueryParam("restore") @DefaultValue("0") int restore) {
        if (ChangeId.isOne(change)) {
            return offers.combine(new ChangeId(change), key);
        }
        return addressed.at(
                spelled,
                below(section, undo, restore),
                found -> forms.unlessRefused(Action.EDIT_PAGE, () -> {
                    Revision head = head(found.slug());
                    if (undo > 0) {
                        return reworking.undo(head, undo);
                    }
                    if (restore > 0) {
                        return reworking.restore(head, restore);
                    }
                    Kind kind = forms.kindOf(head.content().kind());
                    FormInput input = FormInput.of(head, kind, nonces.next());
                    return forms.showPart(
                            FormView.of(found.slug(), kind, kinds.all(), input, List.of(), false), section);
                }));
    }

    private static String below(String section, int undo, int restore) {
        if (undo > 0) {
            return "/edit?undo=" + undo;
        }
        if (restore > 0) {
            return "/edit?restore=" + restore;
        }
        return section.isEmpty() ? "/edit" : Addresses.section(section);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response preview(
            @PathParam("slug") String spelled,
            @QueryParam("part") @Nullable String part,
            MultivaluedMap<String, String> form) {
        Slug slug = Slug.of(spelled);
        FormInput input = FormInput.read(form);
        return database.ask(
                () -> pages.head(slug)
                        .map(head -> forms.preview(head, input, part != null))
                        .orElseGet(() -> forms.gone(slug, input)),
                () -> forms.away(slug, input));
    }

    @POST
    @Path("/revisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response save(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        Slug slug = Slug.of(spelled);
        FormInput input = FormInput.read(form);
        return database.ask(
                () -> pages.head(slug).map(head -> forms.save(head, input)).orElseGet(() -> forms.gone(slug, input)),
                () -> forms.away(slug, input));
    }

    @GET
    @Path("/revisions")
    @Operation(hidden = true)
    public Response revisions(@PathParam("slug") String spelled) {
        return Answers.movedTo(Addresses.page(Slug.of(spelled)) + "/history");
    }

    private Revision head(Slug slug) {
        return pages.head(slug).orElseThrow(() -> new NoSuchThing("page " + slug));
    }
}
