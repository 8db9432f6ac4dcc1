package org.commonhold.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.search.Related;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Build;
import org.commonhold.web.Bytes;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reading a page, its source and what links to it. A warm view costs one query and no rendering. */
@Path("/p/{slug}")
@Produces("text/html")
class PageResource {

    private static final int LINKS_SHOWN = 12;
    private static final int LINKS_PER_PAGE = 50;

    private final Pages pages;
    private final Addressed addressed;
    private final RenderedPages rendered;
    private final KindsInForce kinds;
    private final Frames frames;
    private final MarkupWords words;
    private final PageMessages messages;
    private final PublicAddress address;
    private final Build build;
    private final ReadOffers offers;
    private final Notices notices;
    private final Related related;
    private final Database database;
    private final ShowKept showing;
    private final KeptPages kept;

    PageResource(
            Pages pages,
            Addressed addressed,
            RenderedPages rendered,
            KindsInForce kinds,
            Frames frames,
            MarkupWords words,
            PageMessages messages,
            PublicAddress address,
            Build build,
            ReadOffers offers,
            Notices notices,
            Related related,
            Database database,
            ShowKept showing,
            KeptPages kept) {
        this.database = database;
        this.showing = showing;
        this.kept = kept;
        this.pages = pages;
        this.addressed = addressed;
        this.rendered = rendered;
        this.kinds = kinds;
        this.frames = frames;
        this.words = words;
        this.messages = messages;
        this.address = address;
        this.build = build;
        this.offers = offers;
        this.notices = notices;
        this.related = related;
    }

    @GET
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response read(
            @PathParam("slug") String spelled,
            @QueryParam("saved") @Nullable String saved,
            @QueryParam("since") @DefaultValue("0") int since,
            @QueryParam("n") @DefaultValue("0") int n,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("Accept-Encoding") @Nullable String acceptEncoding) {
        return database.ask(
                () -> stored(spelled, saved, since, n, ifNoneMatch, acceptEncoding),
                () -> showing.at(spelled, "", page -> Answers.personal(200, page(page))));
    }

    private Response stored(
            String spelled,
            @Nullable String saved,
            int since,
            int n,
            @Nullable String ifNoneMatch,
            @Nullable String acceptEncoding) {
        return addressed.at(spelled, "", found -> {
            RelatedPages beside = RelatedPages.of(related, found.id());
            if (saved != null) {
                return Answers.personal(200, page(found, beside, notices.of(found.slug(), saved, since, n)));
            }
            RenderedPages.Key key = RenderedPages.Key.of(found, kinds.generation(), beside);
            Bytes bytes =
                    rendered.get(key, () -> Bytes.of(page(found, beside, null).render()));
            return Answers.cached(bytes, key.tag() + "-" + build.id(), ifNoneMatch, acceptEncoding);
        });
    }

    @GET
    @Path("/source")
    @AnswersWithoutDatabase
    @Produces("text/markdown")
    @Operation(hidden = true)
    public Response source(@PathParam("slug") String spelled) {
        return database.ask(
                () -> addressed.at(spelled, "/source", found -> source(head(found))),
                () -> showing.at(spelled, "/source", page -> source(page.revision())));
    }

    private static Response source(Revision head) {
        return Response.ok(Pages.source(head), "text/markdown;charset=UTF-8")
                .header("Cache-Control", "public, no-cache")
                .build();
    }

    @GET
    @Path("/links")
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response links(@PathParam("slug") String spelled, @QueryParam("page") @DefaultValue("1") int page) {
        Paging paging = Paging.of(page, LINKS_PER_PAGE);
        return database.ask(
                () -> addressed.at(spelled, "/links", found -> links(head(found), pages.linkingTo(found.id(), paging))),
                () -> showing.at(spelled, "/links", one -> links(one.revision(), kept.linkingTo(one, paging))));
    }

    private Response links(Revision head, Paged<PageCard> linking) {
        String here = Addresses.page(head.slug()) + "/links";
        Frame frame = frames.frame(messages.linksTitle(head.content().title()), "", here)
                .unlisted();
        return Answers.shared(Templates.links(frame, head, linking, Pager.of(linking, here)));
    }

    private TemplateInstance page(Located.Found found, RelatedPages related, @Nullable Notice notice) {
        Revision head = head(found);
        return page(
                head,
                pages.beside(head),
                pages.linkingTo(found.id(), new Paging(1, LINKS_SHOWN)),
                offers.beside(found.id(), found.head()),
                related,
                notice);
    }

    private TemplateInstance page(KeptPage page) {
        return page(
                page.revision(),
                page.beside(),
                kept.linkingTo(page, new Paging(1, LINKS_SHOWN)),
                OffersBeside.of(List.of(), 0),
                RelatedPages.of(related, page.revision().page()),
                null);
    }

    private TemplateInstance page(
            Revision head,
            Beside beside,
            Paged<PageCard> linking,
            OffersBeside waiting,
            RelatedPages related,
            @Nullable Notice notice) {
        String here = Addresses.page(head.slug());
        PageView view = pages.view(head, words.get(), words.editing(here + "/edit"));
        String description = PreparedPage.leadOfStored(head.content(), view.kind());
        Frame frame = frames.frame(head.content().title(), description, here)
                .described(DescribePage.of(view, description, address), here + "/source");
        return Templates.read(
                frame,
                view,
                beside.origin(),
                linking,
                waiting,
                beside.care(),
                related.topics(),
                related.shown(kinds),
                notice);
    }

    private Revision head(Located.Found found) {
        return pages.revision(found).orElseThrow(() -> new NoSuchThing("head of " + found.slug()));
    }
}
