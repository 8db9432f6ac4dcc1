package org.commonhold.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.search.Search;
import org.commonhold.search.Suggestion;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Frames;
import org.commonhold.web.WebMessages;
import org.commonhold.web.Xml;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a browser searches here from its own search box: OpenSearch 1.1, with suggestions. The index alone answers. */
@Path("/")
@AnswersWithoutDatabase
class OpenSearchResource {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String TYPE = "application/opensearchdescription+xml";
    private static final String SUGGESTIONS = "application/x-suggestions+json";
    private static final int MOST = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Search search;
    private final PublicAddress address;
    private final Frames frames;
    private final WebMessages frame;
    private final SiteMessages words;

    OpenSearchResource(Search search, PublicAddress address, Frames frames, WebMessages frame, SiteMessages words) {
        this.search = search;
        this.address = address;
        this.frames = frames;
        this.frame = frame;
        this.words = words;
    }

    /** Browsers find it under the name that the layout's link gives, which has to be its short name. */
    @GET
    @Path("/opensearch.xml")
    @Operation(hidden = true)
    public Response description() {
        String document = Xml.document(
                        "OpenSearchDescription",
                        NAMESPACE,
                        Map.of("moz", "http://www.mozilla.org/2006/browser/search/"))
                .element("ShortName", frame.siteName())
                .element("Description", words.openSearch(frame.siteName()))
                .element("InputEncoding", "UTF-8")
                .element("OutputEncoding", "UTF-8")
                .element("Language", "*")
                .element("Image", address.of(frames.icon()), "width", "16", "height", "16", "type", "image/svg+xml")
                .empty(
                        "Url",
                        "type",
                        "text/html",
                        "rel",
                        "results",
                        "template",
                        address.of("/search?q={searchTerms}&page={startPage?}"))
                .empty(
                        "Url",
                        "type",
                        "application/atom+xml",
                        "rel",
                        "results",
                        "template",
                        address.of("/feeds/search.atom?q={searchTerms}&page={startPage?}"))
                .empty(
                        "Url",
                        "type",
                        SUGGESTIONS,
                        "rel",
                        "suggestions",
                        "template",
                        address.of("/opensearch/suggest?q={searchTerms}"))
                .empty("Url", "type", TYPE, "rel", "self", "template", address.of("/opensearch.xml"))
                .element("moz:SearchForm", address.of("/search"))
                .end();
        return open(document, TYPE, "public, max-age=86400");
    }

    /** OpenSearch Suggestions 1.1: what was typed, titles, what they are, where they are. */
    @GET
    @Path("/opensearch/suggest")
    @Operation(hidden = true)
    public Response suggest(@QueryParam("q") @DefaultValue("") String q) throws JsonProcessingException {
        List<Suggestion> found = search.suggest(q, MOST);
        List<Object> answer = List.of(
                q,
                found.stream().map(Suggestion::title).toList(),
                found.stream().map(Suggestion::kind).toList(),
                found.stream()
                        .map(one -> address.of(Addresses.page(one.slug())))
                        .toList());
        return open(JSON.writeValueAsString(answer), SUGGESTIONS, "public, max-age=60");
    }

    private static Response open(String document, String type, String caching) {
        return Response.ok(document)
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Cache-Control", caching)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
