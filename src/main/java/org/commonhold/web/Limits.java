package org.commonhold.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How much one visitor may ask for in a minute, for one part of the site: a bucket for each, which fills again evenly.
 * Buckets live in memory alone and are forgotten as soon as they would be full again.
 */
final class Limits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Room for the buckets of this many visitors; whoever is forgotten for want of room begins with a full one. */
    private static final long VISITORS = 200_000;

    private final String name;
    private final int quota;
    private final LoadingCache<String, Bucket> buckets;

    Limits(String name, int quota) {
        this(name, quota, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(String name, int quota, TimeMeter time) {
        this.name = name;
        this.quota = quota;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(VISITORS)
                .expireAfterAccess(WINDOW)
                .build(visitor -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                        .build());
    }

    /**
     * What a request comes to.
     *
     * @param left how many more may follow at once
     * @param full seconds until the bucket is full again
     * @param pause seconds until the next may come; 0 where this one may
     */
    record Taken(boolean allowed, long left, long full, long pause) {}

    Taken take(String visitor) {
        ConsumptionProbe probe = buckets.get(visitor).tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /** What holds for everybody, as draft-ietf-httpapi-ratelimit-headers spells it. */
    String policy() {
        return "\"" + name + "\";q=" + quota + ";w=" + WINDOW.toSeconds();
    }

    /** What is left for this visitor, spelled likewise. */
    String left(Taken taken) {
        return "\"" + name + "\";r=" + taken.left() + ";t=" + taken.full();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
