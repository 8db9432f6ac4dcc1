package org.commonhold.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Licence;
import org.commonhold.web.Problem;

/** An answer that any site may read (SAFETY row 28); that it may is said by web, for all of them. */
final class OpenAnswer {

    private static final String LICENCE_LINK = "<" + Licence.ADDRESS + ">; rel=\"license\"";

    private OpenAnswer() {}

    /** A problem document with the status that it names. */
    static Response problem(int status, Object problem) {
        return Response.status(status)
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** One that may be kept, if whoever keeps it asks each time whether it is still the same. */
    static Response by(Object answer) {
        return licensed(json(answer), "public, no-cache").build();
    }

    /** One that may be a minute old. */
    static Response kept(Object answer) {
        return licensed(json(answer), "public, max-age=60").build();
    }

    /** The type is said here already, so that web can tag it. */
    static Response.ResponseBuilder json(Object answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE);
    }

    static Response.ResponseBuilder licensed(Response.ResponseBuilder answer, String caching) {
        return answer.header("Link", LICENCE_LINK)
                .header("Cache-Control", caching)
                .header("Vary", "Accept-Encoding");
    }
}
