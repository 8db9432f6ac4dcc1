package org.commonhold.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void isReadAsItIsWritten() {
        Position position = Position.behind(12, HASH);
        assertThat(position).hasToString("12-0123456789abcdef");
        assertThat(Position.of("12-0123456789abcdef")).contains(position);
        assertThat(Position.of("0")).contains(Position.START);
        assertThat(Position.behind(0, "0".repeat(64))).isEqualTo(Position.START);
        assertThat(position.isBehind(HASH)).isTrue();
        assertThat(position.isBehind("1".repeat(64))).isFalse();
        assertThat(Position.of("12").orElseThrow().isBehind(HASH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "01", "1-", "1-xyz", "1-0123456789ABCDEF", "1-0123456789abcdef0", " 1", "1e3"})
    void isNothingElse(String text) {
        assertThat(Position.of(text)).isEmpty();
    }
}
