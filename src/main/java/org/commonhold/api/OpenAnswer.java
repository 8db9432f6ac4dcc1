package org.commonhold.api;

import jakarta.ws.rs.core.Response;

/** An answer that any site may read from a browser: no credentials, no cookies (SAFETY row 28). */
final class OpenAnswer {

    private OpenAnswer() {}

    static Response by(Object answer) {
        return Response.ok(answer)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, no-cache")
                .build();
    }
}
