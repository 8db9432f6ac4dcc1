package org.commonhold.site.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the keeper of the database server waits before it starts one that has ended. */
class KeepServingTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aServerThatLivedForAWhileIsStartedAtOnce() {
        assertThat(KeepServing.nextPause(Duration.ZERO, true, Duration.ofMinutes(1)))
                .isZero();
        assertThat(KeepServing.nextPause(Duration.ofSeconds(1), true, Duration.ofMinutes(1)))
                .isZero();
    }

    // W13
    @Test
    void oneThatIsKilledAgainAndAgainIsNeverWaitedForLongerThanASecond() {
        Duration pause = Duration.ZERO;
        for (int kills = 0; kills < 20; kills++) {
            pause = KeepServing.nextPause(pause, true, SOON);
            assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        }
    }

    @Test
    void oneThatCannotStartIsTriedLessAndLessOften() {
        Duration pause = KeepServing.nextPause(Duration.ZERO, false, SOON);
        for (int attempts = 0; attempts < 20; attempts++) {
            Duration next = KeepServing.nextPause(pause, false, SOON);
            assertThat(next).isGreaterThanOrEqualTo(pause);
            pause = next;
        }
        assertThat(pause).isEqualTo(Duration.ofSeconds(30));
    }
}
