package org.commonhold.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells what questions mean, while they are asked, within a quarter of a processor over time: a crowd must not make search
 * slow. What was told lately is told again for nothing.
 */
final class AskMeaning {

    private static final Logger LOG = Logger.getLogger(AskMeaning.class);

    private static final long KEPT = 2_000;
    private static final long MICROS_AT_ONCE = 2_000_000;
    private static final long MICROS_A_SECOND = 250_000;

    /** By their hash: what people look for is kept nowhere as they typed it. */
    private final Cache<Meanings.Key, byte[]> told =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Bucket time = Bucket.builder()
            .addLimit(limit -> limit.capacity(MICROS_AT_ONCE).refillGreedy(MICROS_A_SECOND, Duration.ofSeconds(1)))
            .build();
    private volatile boolean complained;

    /** Where a question lies, or null where there is no time for it. */
    byte @Nullable [] of(String words, Meaning model) {
        Meanings.Key key = Meanings.Key.of(words);
        byte[] known = told.getIfPresent(key);
        if (known != null || time.getAvailableTokens() <= 0) {
            return known;
        }
        long begun = System.nanoTime();
        try {
            byte[] meaning = model.of(words);
            told.put(key, meaning);
            complained = false;
            return meaning;
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.warnf("Questions are ranked by their words alone: %s", e);
            }
            complained = true;
            return null;
        } finally {
            long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
            time.consumeIgnoringRateLimits(Math.max(1, took));
        }
    }
}
