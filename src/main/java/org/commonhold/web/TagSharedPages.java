package org.commonhold.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.commonhold.kernel.Database;

/**
 * Gives lists and other shared pages and answers that have no ETag one made of their words, and answers 304 where the browser has
 * the same: the page was made for nothing, but a slow line need not carry it twice. Weak, because it is sent compressed
 * or not under one tag (RFC 9110, 8.8.1).
 */
@Provider
class TagSharedPages implements ContainerResponseFilter {

    private static final int HASH_BYTES = 12;

    private final Database database;
    private final ObjectMapper json;

    TagSharedPages(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        boolean isShared = response.getStatus() == 200
                && !database.isAway()
                && response.getEntity() != null
                && response.getHeaderString(HttpHeaders.ETAG) == null
                && String.valueOf(response.getHeaderString(HttpHeaders.CACHE_CONTROL))
                        .startsWith("public");
        if (!isShared) {
            return;
        }
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                && !(response.getEntity() instanceof String)) {
            response.setEntity(json.writeValueAsString(response.getEntity()));
        }
        if (!(response.getEntity() instanceof String words)) {
            return;
        }
        String tag = "\"" + hash(words) + "\"";
        String etag = "W/" + tag;
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.strip().equals("*") || known.contains(tag))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
