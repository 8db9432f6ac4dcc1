package org.commonhold.api;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Slug;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.PageAct;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.ForOtherSites;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What other sites show of this one, and the lines that they paste for it. */
@Path("/embed")
@Produces("text/html")
@AnswersWithoutDatabase
class EmbedResource {

    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final FindCard finding;
    private final EmbedLines lines;
    private final EmbedScript script;
    private final EmbedMessages words;
    private final Frames frames;
    private final PublicAddress address;

    EmbedResource(
            FindCard finding,
            EmbedLines lines,
            EmbedScript script,
            EmbedMessages words,
            Frames frames,
            PublicAddress address) {
        this.finding = finding;
        this.lines = lines;
        this.script = script;
        this.words = words;
        this.frames = frames;
        this.address = address;
    }

    @CheckedTemplate(basePath = "api")
    static final class Templates {

        private Templates() {}

        /** The lines to paste; those for a card where a page was chosen. */
        static native TemplateInstance lines(Frame frame, EmbedLines.Ready lines);

        static native TemplateInstance search(String base);

        static native TemplateInstance card(String base, CurrentPage page);

        /** In place of a card. {@code act} says how the page went; null where there never was one. */
        static native TemplateInstance nocard(String base, String path, @Nullable PageAct act);
    }

    @GET
    @Operation(hidden = true)
    public Response lines(@QueryParam("page") @Nullable String page) {
        CurrentPage chosen = page == null || page.isBlank() ? null : standing(page);
        String title = chosen == null ? words.title() : words.titleOf(chosen.title());
        String path = chosen == null ? "/embed" : "/embed?page=" + chosen.slug();
        Frame frame = frames.frame(title, words.text(), path).unlisted();
        return Answers.shared(Templates.lines(frame, lines.ready(chosen)));
    }

    private CurrentPage standing(String page) {
        if (finding.named(Slug.of(page)) instanceof Carded.Standing standing) {
            return standing.page();
        }
        throw new NoSuchThing("page " + page);
    }

    @GET
    @Path("/search")
    @ForOtherSites
    @Operation(hidden = true)
    public Response search() {
        return Answers.shared(Templates.search(address.base().toString()));
    }

    /** A page's former name shows the same card, so that nothing that was pasted has to be changed. */
    @GET
    @Path("/p/{slug}")
    @ForOtherSites
    @Operation(hidden = true)
    public Response card(@PathParam("slug") String spelled) {
        String base = address.base().toString();
        return switch (finding.named(Slug.of(spelled))) {
            case Carded.Standing standing -> Answers.shared(Templates.card(base, standing.page()));
            case Carded.Gone gone ->
                Answers.personal(GONE, Templates.nocard(base, gone.act().path(), gone.act()));
            case Carded.Nowhere _ -> Answers.personal(NOT_FOUND, Templates.nocard(base, "/", null));
        };
    }

    @GET
    @Path("/embed.js")
    @Produces("text/javascript")
    @ForOtherSites
    @Operation(hidden = true)
    public Response script() {
        return file(script.script(), "text/javascript");
    }

    @GET
    @Path("/embed.css")
    @Produces("text/css")
    @ForOtherSites
    @Operation(hidden = true)
    public Response style() {
        return file(script.style(), "text/css");
    }

    /** Its address stays when it changes, because it stands in pages of others: kept for an hour, then asked for again. */
    private static Response file(String text, String type) {
        return Response.ok(text)
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .header("Vary", "Accept-Encoding")
                .build();
    }
}
