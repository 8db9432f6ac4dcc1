package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as known already (RFC 9110, 8.8 and 13). */
class VersionTest {

    private static final Instant CHANGED = Instant.parse("1994-11-06T08:49:37.5Z");

    private final Version version = Version.since(CHANGED, "b-1", CHANGED.plus(Duration.ofDays(1)));

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void eachFormOfADateIsRead(String date) {
        assertThat(version.isKnownTo(null, date)).isTrue();
        assertThat(version.isKnownTo(null, date.replace("08:49:37", "08:49:36")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Mon, 06 Nov 1994 08:49:37 GMT"})
    void whatIsNoDateIsPassedOver(String date) {
        assertThat(version.isKnownTo(null, date)).isFalse();
    }

    @Test
    void aTagCountsBeforeADate() {
        String later = "Sun, 06 Nov 2044 08:49:37 GMT";
        assertThat(version.isKnownTo("W/\"a-1\", \"b-1\"", null)).isTrue();
        assertThat(version.isKnownTo("*", null)).isTrue();
        assertThat(version.isKnownTo("\"a-1\"", later)).isFalse();
    }

    @Test
    void aChangeOfTheLastTwoSecondsTellsNoDate() {
        assertThat(Version.since(CHANGED, "t", CHANGED.plusSeconds(1)).lastModified())
                .isNull();
        assertThat(version.lastModified()).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(Version.since(Instant.EPOCH, "t", CHANGED).lastModified()).isNull();
    }
}
