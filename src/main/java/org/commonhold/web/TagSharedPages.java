package org.commonhold.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.commonhold.kernel.Database;

/**
 * Gives lists and other shared pages that have no ETag one made of their words, and answers 304 where the browser has
 * the same: the page was made for nothing, but a slow line need not carry it twice. Weak, because it is sent compressed
 * or not under one tag (RFC 9110, 8.8.1).
 */
@Provider
class TagSharedPages implements ContainerResponseFilter {

    private static final int HASH_BYTES = 12;

    private final Database database;

    TagSharedPages(Database database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isShared = response.getStatus() == 200
                && !database.isAway()
                && response.getEntity() instanceof String
                && response.getHeaderString(HttpHeaders.ETAG) == null
                && String.valueOf(response.getHeaderString(HttpHeaders.CACHE_CONTROL))
                        .startsWith("public");
        if (!isShared) {
            return;
        }
        String etag = "W/\"" + hash((String) response.getEntity()) + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.strip().equals("*") || known.contains(etag))) {
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
