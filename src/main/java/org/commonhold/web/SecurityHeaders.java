package org.commonhold.web;

import io.vertx.core.MultiMap;

/**
 * The headers of SAFETY row 30, on every answer, errors included. A resource may narrow caching, nothing else, but
 * for what is {@link ForOtherSites}.
 */
final class SecurityHeaders {

    /** For what other sites may show: no script at all, and a form that leads here. */
    static final String FRAMED = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

    private final String policy;

    /** With the integrity of each script that there is; no other runs. */
    SecurityHeaders(String... scripts) {
        this.policy = "default-src 'none'; style-src 'self'; script-src '" + String.join("' '", scripts)
                + "'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    /** What nobody has said may be kept is not kept. */
    static void closeCache(MultiMap headers) {
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    void putOn(MultiMap headers) {
        headers.set("Content-Security-Policy", policy)
                .set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set(
                        "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    }
}
