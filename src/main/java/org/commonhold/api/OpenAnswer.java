package org.commonhold.api;

import jakarta.ws.rs.core.Response;

/** An answer that any site may read from a browser: no credentials, no cookies (SAFETY row 28). */
final class OpenAnswer {

    private OpenAnswer() {}

    /** A problem document with the status that it names. */
    static Response problem(int status, Object problem) {
        return Response.status(status)
                .entity(problem)
                .type("application/problem+json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-store")
                .build();
    }

    static Response by(Object answer) {
        return by(answer, "public, no-cache");
    }

    /** One that may be a minute old. */
    static Response kept(Object answer) {
        return by(answer, "public, max-age=60");
    }

    private static Response by(Object answer, String caching) {
        return Response.ok(answer)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", caching)
                .build();
    }
}
