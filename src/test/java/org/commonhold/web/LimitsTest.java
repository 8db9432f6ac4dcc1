package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much one visitor may ask for, and who is one. */
class LimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Limits limits = new Limits("api", 60, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    // P23
    @Test
    void whoHasAskedForAllThereIsWaitsAndGoesOn() {
        for (int left = 59; left >= 0; left--) {
            Limits.Taken taken = limits.take("one");
            assertThat(taken.allowed()).isTrue();
            assertThat(taken.left()).isEqualTo(left);
        }
        Limits.Taken refused = limits.take("one");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.pause()).isEqualTo(1);
        assertThat(refused.full()).isEqualTo(60);
        assertThat(limits.left(refused)).isEqualTo("\"api\";r=0;t=60");
        assertThat(limits.policy()).isEqualTo("\"api\";q=60;w=60");
        assertThat(limits.take("another").allowed()).isTrue();

        nanos.addAndGet(Duration.ofSeconds(refused.pause()).toNanos());
        assertThat(limits.take("one").allowed()).isTrue();
        assertThat(limits.take("one").allowed()).isFalse();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(limits.take("one").left()).isEqualTo(59);
    }
}
