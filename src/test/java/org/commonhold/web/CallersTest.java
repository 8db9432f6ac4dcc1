package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.commonhold.kernel.Caller;
import org.commonhold.kernel.Settings;
import org.junit.jupiter.api.Test;

/** Callers are told apart and not known (docs/scenarios/finding-asked.md). */
class CallersTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    private final Settings settings = new Settings() {
        @Override
        public int number(Key key) {
            return 7;
        }

        @Override
        public String text(Key key) {
            return "7";
        }
    };

    @SuppressWarnings("NullAway") // no request is looked at
    private final Callers callers = new Callers(null, now::get, settings);

    // P25
    @Test
    void y15_oneAddressIsOneCallerUnderAHashThatSaysNothing() {
        Caller one = callers.of("192.0.2.7");
        assertThat(callers.of("192.0.2.7")).isEqualTo(one);
        assertThat(callers.of("192.0.2.8")).isNotEqualTo(one);
        assertThat(one.toString()).doesNotContain("192");
        assertThat(callers.of("2001:db8:1:2::1")).isEqualTo(callers.of("2001:db8:1:2:ffff::9"));
        assertThat(callers.of("2001:db8:1:2::1")).isNotEqualTo(callers.of("2001:db8:1:3::1"));
        assertThat(callers.of("::ffff:192.0.2.7")).isEqualTo(one);
        assertThat(callers.of("nonsense")).isEqualTo(callers.of(""));
    }

    @Test
    void y16_theKeyDiesAfterAWeekAndWithTheProcess() {
        Caller before = callers.of("192.0.2.7");
        now.set(now.get().plus(Duration.ofDays(7)).minusNanos(1));
        assertThat(callers.of("192.0.2.7")).isEqualTo(before);
        now.set(now.get().plusNanos(1));
        Caller after = callers.of("192.0.2.7");
        assertThat(after.key()).isNotEqualTo(before.key());
        assertThat(after.hash()).isNotEqualTo(before.hash());
        @SuppressWarnings("NullAway")
        Callers another = new Callers(null, now::get, settings);
        assertThat(another.of("192.0.2.7").hash()).isNotEqualTo(after.hash());
    }
}
