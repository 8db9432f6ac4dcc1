package org.commonhold.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.commonhold.kernel.Paging;
import org.commonhold.ledger.Ledger;

/** Opens the index when the application starts, and closes it after the followers have stopped. */
@ApplicationScoped
class RunSearch {

    /** Later than the followers' own end, which is of the default priority 2500. */
    private static final int AFTER_FOLLOWERS = 3000;

    /** What is shipped is then found as soon as it is loaded. */
    private static final int BEFORE_THE_SEED = 1000;

    private static final SearchQuery FIRST =
            new SearchQuery("what do people look for first", List.of(), List.of(), new Paging(1, 10));

    private final SearchConfig config;
    private final Search search;
    private final Ledger ledger;

    RunSearch(SearchConfig config, Search search, Ledger ledger) {
        this.config = config;
        this.search = search;
        this.ledger = ledger;
    }

    void start(@Observes @Priority(BEFORE_THE_SEED) StartupEvent event) {
        if (config.kept()) {
            search.open();
            ledger.follow(search.follower());
            // The first search loads the words and rules of all languages, for which nobody should wait in vain.
            Thread.ofPlatform().daemon().name("first search").start(() -> search.find(FIRST));
        }
    }

    /** The port is the door's; it lives here because search alone knows how it is made. */
    @Produces
    @ApplicationScoped
    Copies copies() {
        return search.copies();
    }

    void stop(@Observes @Priority(AFTER_FOLLOWERS) ShutdownEvent event) {
        if (config.kept()) {
            search.close();
        }
    }
}
