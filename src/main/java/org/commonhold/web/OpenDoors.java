package org.commonhold.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Lets scripts of any other site read what is meant for them, errors included: without credentials, so that nobody's
 * cookie or sign-in is ever of use to them, and only to read (SAFETY row 28).
 */
@ApplicationScoped
class OpenDoors {

    /** Before the doors are guarded, so that refusals can be read as well. */
    private static final int BEFORE_THE_GUARD = 10_001;

    private static final int AFTER_THE_GUARD = 9_900;

    private static final List<String> OPEN = List.of("/api/", "/feeds/", "/q/openapi");
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String ASKED_WITH = "Accept, Accept-Language, If-Modified-Since, If-None-Match";
    private static final String SHOWN =
            "ETag, Last-Modified, Link, Retry-After, RateLimit, RateLimit-Policy, Content-Length,"
                    + " Commonhold-Kept-Up-To";
    private static final String A_DAY = "86400";

    void register(@Observes Filters filters) {
        filters.register(OpenDoors::open, BEFORE_THE_GUARD);
        filters.register(OpenDoors::answerPreflight, AFTER_THE_GUARD);
    }

    private static void open(RoutingContext context) {
        if (isOpen(context)) {
            // Set as the last thing, so that no second one makes browsers refuse both.
            context.addHeadersEndHandler(end -> {
                MultiMap headers = context.response().headers();
                headers.set("Access-Control-Allow-Origin", "*").set("Access-Control-Expose-Headers", SHOWN);
            });
        }
        context.next();
    }

    /** A browser asks before it sends what it would not send by itself. */
    private static void answerPreflight(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean isPreflight = request.method().name().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
        if (!isPreflight || !isOpen(context)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", ASKED_WITH)
                .putHeader("Access-Control-Max-Age", A_DAY)
                .end();
    }

    private static boolean isOpen(RoutingContext context) {
        return OPEN.stream().anyMatch(RoutedPath.of(context)::startsWith);
    }
}
