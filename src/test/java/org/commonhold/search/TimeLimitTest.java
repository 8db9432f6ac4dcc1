package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.junit.jupiter.api.Test;

/** A search that works too long ends; one that waits for its turn on a busy machine does not end at once. */
class TimeLimitTest {

    private static final Duration SHORT = Duration.ofMillis(40);

    @Test
    void workEndsWithItsTime() {
        long before = worked();
        QueryTimeout limit = new TimeLimit(SHORT).start();
        while (!limit.shouldExit()) {
            Thread.onSpinWait();
        }
        assertThat(worked() - before).isLessThan(2 * SHORT.toNanos());
    }

    @Test
    void waitingIsNoWork() throws InterruptedException {
        QueryTimeout limit = new TimeLimit(Duration.ofMillis(200)).start();
        Thread.sleep(300);
        assertThat(limit.shouldExit()).isFalse();
    }

    @Test
    void waitingHasItsEnd() throws InterruptedException {
        QueryTimeout limit = new TimeLimit(SHORT).start();
        Thread.sleep(SHORT.multipliedBy(TimeLimit.PATIENCE));
        assertThat(limit.shouldExit()).isTrue();
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
