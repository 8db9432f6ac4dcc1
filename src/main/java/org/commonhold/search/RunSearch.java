package org.commonhold.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.commonhold.kernel.Paging;
import org.commonhold.ledger.Ledger;

/** Opens the index when the application starts, and closes it after the followers have stopped. */
@ApplicationScoped
class RunSearch {

    /** Later than the followers' own end, which is of the default priority 2500. */
    private static final int AFTER_FOLLOWERS = 3000;

    /** What is shipped is then found as soon as it is loaded. */
    private static final int BEFORE_THE_SEED = 1000;

    /** A search that takes no longer is as fast as it has to be. */
    private static final long WARM = Duration.ofMillis(50).toNanos();

    private static final int AS_LONG_AS_A_QUESTION = 3;

    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final int TRIES = 50;

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

    private final SearchConfig config;
    private final Search search;
    private final Ledger ledger;
    private final Thread warming =
            Thread.ofPlatform().daemon().name("first searches").unstarted(this::warmUp);
    private volatile boolean stopping;

    RunSearch(SearchConfig config, Search search, Ledger ledger) {
        this.config = config;
        this.search = search;
        this.ledger = ledger;
    }

    void start(@Observes @Priority(BEFORE_THE_SEED) StartupEvent event) {
        if (config.kept()) {
            search.open();
            ledger.follow(search.follower());
            warming.start();
        }
    }

    /**
     * The first searches load the words and rules of all languages and much of Lucene, for which nobody should wait in
     * vain: they would run out of their time.
     */
    private void warmUp() {
        for (int i = 0; i < TRIES && !stopping; i++) {
            List<SearchResults.Hit> any = search.find(looking("")).hits().items();
            String words = any.stream()
                    .limit(AS_LONG_AS_A_QUESTION)
                    .map(SearchResults.Hit::titleText)
                    .collect(Collectors.joining(" "));
            long begun = System.nanoTime();
            if (!any.isEmpty() && search.find(looking(words)).complete() && System.nanoTime() - begun < WARM) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Whoever still searches would find the index closed. */
    private static void await(Thread thread) {
        try {
            thread.join(LONGEST_SEARCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SearchQuery looking(String text) {
        return new SearchQuery(text, List.of(), List.of(), new Paging(1, 10));
    }

    /** The port is the door's; it lives here because search alone knows how it is made. */
    @Produces
    @ApplicationScoped
    Copies copies() {
        return search.copies();
    }

    void stop(@Observes @Priority(AFTER_FOLLOWERS) ShutdownEvent event) {
        if (config.kept()) {
            stopping = true;
            LockSupport.unpark(warming);
            await(warming);
            search.close();
        }
    }
}
