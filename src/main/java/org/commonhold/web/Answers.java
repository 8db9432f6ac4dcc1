package org.commonhold.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The kinds of answer that resources give, each with the caching it needs. */
public final class Answers {

    private static final String HTML = "text/html;charset=UTF-8";

    private Answers() {}

    /** A page that may be kept by anybody, if they ask each time whether it is still the same. */
    public static Response shared(TemplateInstance page) {
        return Response.ok(page.render(), HTML)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Cookie, Accept-Encoding, Accept-Language")
                .build();
    }

    /** A page for one person at one moment, such as a form. */
    public static Response personal(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(HTML)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /**
     * A finished page under an ETag. Its compressed form has another one, since the bytes differ (RFC 9110, 8.8.3).
     *
     * @param version what names this state of the page: letters, digits and hyphens
     * @param ifNoneMatch what the browser has, as it said
     */
    public static Response cached(
            Bytes page, String version, @Nullable String ifNoneMatch, @Nullable String acceptEncoding) {
        boolean gzip = Bytes.acceptsGzip(acceptEncoding);
        String etag = "\"" + version + (gzip ? "-gz\"" : "\"");
        if (ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag))) {
            return cacheable(Response.notModified(), etag).build();
        }
        Response.ResponseBuilder answer =
                cacheable(Response.ok(page.in(gzip)), etag).type(HTML);
        return (gzip ? answer.header("Content-Encoding", "gzip") : answer).build();
    }

    /**
     * A document that programs read, also scripts of other sites: no cookie is read for it and none is set (SAFETY row
     * 28). It is made only where whoever asks does not have it yet.
     */
    public static Response open(Version version, HttpHeaders asking, String type, Supplier<String> document) {
        Response.ResponseBuilder answer = version.isKnownTo(asking)
                ? Response.notModified()
                : Response.ok(document.get()).header("Content-Type", type + ";charset=UTF-8");
        return answer.header("ETag", version.etag())
                .header("Last-Modified", version.lastModified())
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept-Encoding")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static Response.ResponseBuilder cacheable(Response.ResponseBuilder answer, String etag) {
        return answer.header("ETag", etag)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Cookie, Accept-Encoding, Accept-Language");
    }

    /**
     * After a write: look there. The address stays a path: made whole it would say whatever name and port the request
     * gave this server, and a cache would repeat that to others (SAFETY row 26).
     */
    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Another spelling of this address; kept for a minute at most, for addresses can change hands. */
    public static Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", path)
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
