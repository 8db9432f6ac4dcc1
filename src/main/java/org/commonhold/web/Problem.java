package org.commonhold.web;

import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A problem document (RFC 9457), which programs get in place of a page.
 *
 * @param status the HTTP status
 * @param title what kind of problem it is, the same each time
 * @param detail what to do; may be empty
 * @param instance a number by which this one answer is known, here and in the log
 */
public record Problem(String type, int status, String title, String detail, String instance) {

    /** The media type of such a document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A problem under a number of its own. */
    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", status, title, detail, number());
    }

    /** As it is sent by whoever answers before any resource is asked. */
    String json() {
        return new JsonObject()
                .put("type", type)
                .put("status", status)
                .put("title", title)
                .put("detail", detail)
                .put("instance", instance)
                .encode();
    }

    /** A number that no other answer has: 12 hex digits. */
    public static String number() {
        byte[] random = new byte[6];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
