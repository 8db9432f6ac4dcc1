package org.commonhold.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Database;
import org.commonhold.web.AnswersWithoutDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Writing a new page: choosing its kind, the form, the preview, and publishing. */
@Path("/new")
@Produces("text/html")
class NewPageResource {

    private final Kinds kinds;
    private final Nonces nonces;
    private final WriteForms forms;
    private final Database database;

    NewPageResource(Kinds kinds, Nonces nonces, WriteForms forms, Database database) {
        this.database = database;
        this.kinds = kinds;
        this.nonces = nonces;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(
            @QueryParam("title") @DefaultValue("") String title,
            @QueryParam("kind") @DefaultValue("") String kindName,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("question") @DefaultValue("") String question) {
        return forms.unlessRefused(Action.CREATE_PAGE, () -> {
            Optional<Kind> kind = kinds.kind(kindName);
            if (kind.isEmpty()) {
                return forms.choose(title, topic, question);
            }
            FormInput input = FormInput.blank(kind.get(), title, topic, question, nonces.next());
            return forms.show(200, FormView.of(null, kind.get(), kinds.all(), input, List.of(), false));
        });
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response previewNew(@QueryParam("part") @Nullable String part, MultivaluedMap<String, String> form) {
        FormInput input = FormInput.read(form);
        return database.ask(() -> forms.preview(null, input, part != null), () -> forms.away(null, input));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        FormInput input = FormInput.read(form);
        return database.ask(() -> forms.save(null, input), () -> forms.away(null, input));
    }
}
