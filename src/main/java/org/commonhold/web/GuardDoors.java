package org.commonhold.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else: puts the security headers on every answer, answers only to its own names, and refuses
 * writes that another site sent (SAFETY rows 15, 26, 30).
 */
@ApplicationScoped
class GuardDoors {

    private static final int FIRST = 10_000;

    /** What the router answers by itself, without asking anybody: unreadable paths, nothing there, too much sent. */
    private static final List<Integer> BY_THE_ROUTER = List.of(400, 404, 413);

    private final SecurityHeaders headers;
    private final CrossSite crossSite;
    private final HostNames hosts;
    private final WebConfig config;
    private final WebMessages words;
    private final Clock clock;

    private record Refusal(int status, String why) {}

    GuardDoors(Assets assets, PublicAddress address, WebConfig config, WebMessages words, Clock clock) {
        this.clock = clock;
        this.headers =
                new SecurityHeaders(assets.script().integrity(), assets.editor().integrity());
        this.hosts = new HostNames(address, config.hosts().orElseGet(List::of));
        this.crossSite = new CrossSite(hosts, address);
        this.config = config;
        this.words = words;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    void registerForFailures(@Observes Router router) {
        BY_THE_ROUTER.forEach(status -> router.errorHandler(status, this::failed));
        router.route().order(-FIRST).failureHandler(this::failed);
    }

    /** Requests that are broken before any door is reached. Nobody's browser sends them, so a few words are enough. */
    private void failed(RoutingContext context) {
        int status = context.statusCode();
        if (context.response().ended() || status >= 500 || status < 400) {
            context.next();
            return;
        }
        headers.putOn(context.response().headers());
        SecurityHeaders.closeCache(context.response().headers());
        answer(context, status, status == 413 ? words.tooLargeTitle() : words.badTitle(), "");
    }

    private void guard(RoutingContext context) {
        headers.putOn(context.response().headers());
        context.response().putHeader("Date", Version.date(clock.now())); // RFC 9110, 6.6.1
        context.addHeadersEndHandler(
                end -> SecurityHeaders.closeCache(context.response().headers()));
        HttpServerRequest request = context.request();
        Refusal refusal = refusal(request);
        if (refusal == null) {
            context.next();
            return;
        }
        answer(context, refusal.status(), words.refusedTitle(), refusal.why());
    }

    private static void answer(RoutingContext context, int status, String title, String detail) {
        boolean isApi = RoutedPath.of(context).startsWith("/api/");
        String body = isApi ? Problem.of(status, title, detail).json() : (detail.isEmpty() ? title : detail) + "\n";
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", isApi ? Problem.MEDIA_TYPE : "text/plain;charset=UTF-8")
                .end(body);
    }

    /** Why not, or null where the request may go on. Said in plain text: whoever sends these is no reader of ours. */
    private @Nullable Refusal refusal(HttpServerRequest request) {
        HostAndPort asked = request.authority(); // the Host header, or what HTTP/2 has in its place
        if (!hosts.answersTo(asked == null ? null : asked.host())) {
            return new Refusal(421, words.wrongName());
        }
        if (request.uri().length() > config.maxTarget()) {
            return new Refusal(414, words.addressTooLong());
        }
        return switch (request.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> null;
            default ->
                crossSite.allows(
                                request.getHeader("Sec-Fetch-Site"),
                                request.getHeader("Origin"),
                                request.getHeader("Referer"))
                        ? null
                        : new Refusal(403, words.otherSite());
        };
    }
}
