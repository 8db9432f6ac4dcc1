package org.commonhold.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Opens the frame's headers for what is made for other sites, by the method that answers and not by its address. What the
 * guard put on the answer is replaced there, since a header that came twice would be held to twice.
 */
@Provider
@ForOtherSites
class LetOtherSitesShow implements ContainerResponseFilter {

    private final CurrentVertxRequest current;

    LetOtherSitesShow(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        current.getCurrent()
                .response()
                .headers()
                .set("Content-Security-Policy", SecurityHeaders.FRAMED)
                .set("Cross-Origin-Resource-Policy", "cross-origin");
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
    }
}
