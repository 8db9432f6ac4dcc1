package org.commonhold.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one visitor from asking for so much that nothing is left for the others. Nobody needs a key; what is asked by
 * programs, and searching, has a limit for each address and says in every answer how much is left. Reading pages has none.
 */
@ApplicationScoped
class LimitRequests {

    /** After the guard and after what a browser asks beforehand. */
    private static final int AFTER_THE_DOORS = 9_800;

    private static final int TOO_MANY = 429;

    private final Map<String, Limits> limits = new LinkedHashMap<>();
    private final LimitsInForce inForce;
    private final Callers callers;
    private final WebMessages words;

    LimitRequests(LimitsConfig configured, LimitsInForce inForce, Callers callers, WebMessages words) {
        this.inForce = inForce;
        this.callers = callers;
        this.words = words;
        if (!inForce.isOff()) {
            limits.put("/api/", new Limits("api", inForce.of(configured.api())));
            limits.put("/feeds/", new Limits("feeds", inForce.of(configured.feeds())));
            limits.put("/embed", new Limits("embed", inForce.of(configured.embed())));
            Limits search = new Limits("search", inForce.of(configured.search()));
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
        inForce.see(context.request());
        Limits.Taken taken =
                limit.take(callers.of(context.request().remoteAddress()).hash());
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
                : Problem.of(TOO_MANY, words.tooManyTitle(), words.tooManyText())
                        .json();
        context.response()
                .setStatusCode(TOO_MANY)
                .putHeader("Content-Type", isPage ? "text/plain;charset=UTF-8" : Problem.MEDIA_TYPE)
                .end(body);
    }
}
