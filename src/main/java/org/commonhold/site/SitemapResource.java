package org.commonhold.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.page.Kind;
import org.commonhold.page.Kinds;
import org.commonhold.page.MapPart;
import org.commonhold.page.Pages;
import org.commonhold.page.Published;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Xml;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where search engines find all that there is to read (sitemaps.org 0.9), and what they should leave alone. The parts lie
 * at the root, because a map may only name what lies below it.
 */
@Path("/")
class SitemapResource {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** Forms, comparisons and earlier revisions: endless, and worth nobody's while to find. */
    private static final List<String> DISALLOWED = List.of(
            "/p/*/edit",
            "/p/*/preview",
            "/p/*/history",
            "/p/*/revisions/",
            "/p/*/compare",
            "/p/*/rename",
            "/p/*/merge",
            "/p/*/delete",
            "/p/*/restore",
            "/p/*/review-by",
            "/new",
            "/changes/",
            "/search",
            "/feeds/",
            "/embed",
            "/opensearch/",
            "/api/");

    private final Published published;
    private final Pages pages;
    private final Kinds kinds;
    private final PublicAddress address;

    SitemapResource(Published published, Pages pages, Kinds kinds, PublicAddress address) {
        this.published = published;
        this.pages = pages;
        this.kinds = kinds;
        this.address = address;
    }

    @GET
    @AnswersWithoutDatabase
    @Path("/robots.txt")
    @Operation(hidden = true)
    public Response robots() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        DISALLOWED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        text.append("\nSitemap: ").append(address.of("/sitemap.xml")).append('\n');
        return shared(text.toString(), "text/plain");
    }

    @GET
    @Path("/sitemap.xml")
    @Operation(hidden = true)
    public Response index() {
        Xml xml = Xml.document("sitemapindex", NAMESPACE, Map.of());
        xml.open("sitemap").element("loc", address.of("/sitemap-lists.xml")).close();
        for (MapPart part : published.map()) {
            xml.open("sitemap")
                    .element("loc", address.of("/sitemap-" + part.number() + ".xml"))
                    .element(
                            "lastmod",
                            part.changedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                    .close();
        }
        return shared(xml.end(), "application/xml");
    }

    /** The lists that lead to the pages: the home page, kinds and topics. */
    @GET
    @Path("/sitemap-lists.xml")
    @Operation(hidden = true)
    public Response lists() {
        Xml xml = Xml.document("urlset", NAMESPACE, Map.of());
        List.of("/", "/kinds", "/topics").forEach(path -> place(xml, path));
        kinds.all().stream().map(Kind::name).map(Addresses::kind).forEach(path -> place(xml, path));
        pages.countsByTopic().keySet().stream().map(Addresses::topic).forEach(path -> place(xml, path));
        return shared(xml.end(), "application/xml");
    }

    @GET
    @Path("/sitemap-{part: [0-9]{1,12}}.xml")
    @Operation(hidden = true)
    public Response part(@PathParam("part") long part) {
        List<MapPart.Place> places = published.map(part);
        if (places.isEmpty()) {
            throw new NotFoundException();
        }
        Xml xml = Xml.document("urlset", NAMESPACE, Map.of());
        for (MapPart.Place place : places) {
            xml.open("url")
                    .element("loc", address.of(place.path()))
                    .element(
                            "lastmod",
                            place.changedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                    .close();
        }
        return shared(xml.end(), "application/xml");
    }

    private void place(Xml xml, String path) {
        xml.open("url").element("loc", address.of(path)).close();
    }

    /** It is tagged by what it says, and sent once to whoever has it already. */
    private static Response shared(String document, String type) {
        return Response.ok(document)
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept-Encoding")
                .build();
    }
}
