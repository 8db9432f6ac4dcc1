package org.commonhold.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.commonhold.kernel.Database;

/**
 * While the database is away, says of every answer how old it is, and lets nobody keep one. Pages as they stand are the
 * only ones with an ETag, so no cache takes one of these for them.
 */
@Provider
class SayAge implements ContainerResponseFilter {

    private static final String KEPT_UP_TO = "Commonhold-Kept-Up-To";

    private final Database database;

    SayAge(Database database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!database.isAway() || isForEver(response)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(KEPT_UP_TO, database.keptUpTo().toString());
    }

    private static boolean isForEver(ContainerResponseContext response) {
        return String.valueOf(response.getHeaderString(HttpHeaders.CACHE_CONTROL))
                .contains("immutable");
    }
}
