package org.commonhold.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.commonhold.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else: puts the security headers on every answer, answers only to its own names, and refuses
 * writes that another site sent (SAFETY rows 15, 26, 30).
 */
@ApplicationScoped
class GuardDoors {

    private static final int FIRST = 10_000;

    private final SecurityHeaders headers;
    private final CrossSite crossSite;
    private final HostNames hosts;
    private final WebConfig config;

    GuardDoors(Assets assets, PublicAddress address, WebConfig config) {
        this.headers = new SecurityHeaders(assets.script().integrity());
        this.hosts = new HostNames(address, config.hosts().orElseGet(List::of));
        this.crossSite = new CrossSite(hosts, address);
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        headers.putOn(context.response().headers());
        context.addHeadersEndHandler(
                end -> SecurityHeaders.closeCache(context.response().headers()));
        HttpServerRequest request = context.request();
        String refusal = refusal(request);
        if (refusal == null) {
            context.next();
            return;
        }
        int status = Integer.parseInt(refusal.substring(0, 3));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain;charset=UTF-8")
                .end(refusal.substring(4) + "\n");
    }

    /** The status and why, or null where the request may go on. Plain text: whoever sends these is no reader of ours. */
    private @Nullable String refusal(HttpServerRequest request) {
        if (!hosts.answersTo(request.getHeader("Host"))) {
            return "421 This server does not answer to that name. Its operator can set the public address.";
        }
        if (request.uri().length() > config.maxTarget()) {
            return "414 That address is too long.";
        }
        return switch (request.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> null;
            default ->
                crossSite.allows(
                                request.getHeader("Sec-Fetch-Site"),
                                request.getHeader("Origin"),
                                request.getHeader("Referer"))
                        ? null
                        : "403 This was sent from another site, so nothing was changed. "
                                + "Open the form on this site and send it from there.";
        };
    }
}
