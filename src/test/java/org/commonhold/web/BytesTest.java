package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A finished page is the same however it is kept. */
class BytesTest {

    private static final String PAGE = "<p>Ðe same words, again and again.</p>".repeat(50);

    @Test
    void withoutRoomForThePlainBytesThePageIsTheSame() {
        Bytes bytes = Bytes.of(PAGE);
        assertThat(bytes.in(false)).asString(StandardCharsets.UTF_8).isEqualTo(PAGE);
        assertThat(bytes.plainWeight()).isGreaterThan(bytes.weight());

        bytes.keepOnlyCompressed();

        assertThat(bytes.in(false)).asString(StandardCharsets.UTF_8).isEqualTo(PAGE);
        assertThat(bytes.plainWeight()).isZero();
        assertThat(bytes.in(true)).hasSize(bytes.weight());
    }
}
