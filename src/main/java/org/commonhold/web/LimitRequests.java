package org.commonhold.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonhold.kernel.PublicAddress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one visitor from asking for so much that nothing is left for the others. Nobody needs a key; what is asked by
 * programs, and searching, has a limit for each address and says in every answer how much is left. Reading pages has none.
 */
@ApplicationScoped
class LimitRequests {

    private static final Logger LOG = Logger.getLogger(LimitRequests.class);

    /** After the guard and after what a browser asks beforehand. */
    private static final int AFTER_THE_DOORS = 9_800;

    private static final int TOO_MANY = 429;

    /** Where only this machine can reach the commons there is one address, and nobody to keep from anything. */
    private static final int ALONE = 1_000;

    private final Map<String, Limits> limits = new LinkedHashMap<>();
    private final Visitors visitors = new Visitors();
    private final WebMessages words;

    LimitRequests(LimitsConfig configured, PublicAddress address, WebMessages words) {
        this.words = words;
        boolean isAlone = address.onLoopback();
        boolean isOff = isAlone && !configured.on().orElse(true);
        if (!isAlone && !configured.on().orElse(true)) {
            LOG.warn("Limits can be switched off only where nobody else can reach this commons; they are on");
        }
        if (!isOff) {
            int times = isAlone && configured.on().isEmpty() ? ALONE : 1;
            limits.put("/api/", new Limits("api", configured.api() * times));
            limits.put("/feeds/", new Limits("feeds", configured.feeds() * times));
            limits.put("/embed", new Limits("embed", configured.embed() * times));
            Limits search = new Limits("search", configured.search() * times);
            limits.put("/search", search);
            limits.put("/opensearch/", search);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_THE_DOORS);
    }

    private void limit(RoutingContext context) {
        Limits limit = limitOf(RoutedPath.of(context));
        if (limit == null) {
            context.next();
            return;
        }
        SocketAddress from = context.request().remoteAddress(); // the peer's own, unless a proxy is configured
        Limits.Taken taken = limit.take(visitors.at(from == null ? null : from.hostAddress()));
        MultiMap headers = context.response().headers();
        headers.set("RateLimit-Policy", limit.policy());
        headers.set("RateLimit", limit.left(taken));
        if (taken.allowed()) {
            context.next();
            return;
        }
        headers.set("Retry-After", Long.toString(taken.pause()));
        refuse(context, limit);
    }

    private @Nullable Limits limitOf(String path) {
        for (Map.Entry<String, Limits> one : limits.entrySet()) {
            if (path.startsWith(one.getKey())) {
                return one.getValue();
            }
        }
        return null;
    }

    private void refuse(RoutingContext context, Limits limit) {
        boolean isPage = limit == limits.get("/search");
        String body = isPage
                ? words.tooManyTitle() + "\n" + words.tooManyText() + "\n"
                : new JsonObject()
                        .put("type", "about:blank")
                        .put("status", TOO_MANY)
                        .put("title", words.tooManyTitle())
                        .put("detail", words.tooManyText())
                        .put("instance", Problem.number())
                        .encode();
        context.response()
                .setStatusCode(TOO_MANY)
                .putHeader("Content-Type", isPage ? "text/plain;charset=UTF-8" : Problem.MEDIA_TYPE)
                .end(body);
    }
}
