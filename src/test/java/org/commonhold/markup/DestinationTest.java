package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonhold.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "JAVASCRIPT:x",
                "java\tscript:x",
                "\u0001javascript:x",
                "java\u200Bscript:x",
                "\u00A0javascript:x",
                "javascript%3Ax",
                "javascript%253Ax",
                "%6Aavascript:x",
                "data:x",
                "file:/x",
                "a:b",
                ":x",
                "ht\u200Btp://x",
                "http\u200B:x"
            })
    void refusesOtherSchemesInAnyDisguise(String address) {
        assertThat(Destination.of(address)).isEqualTo(Destination.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x",
                "HTTPS://x",
                "mailto:a@x",
                "//x",
                "/\\x",
                "\\\\x",
                "\\/x",
                "/\t/x",
                "https:x",
                "ht\ntps://x"
            })
    void knowsWhatLeavesTheSite(String address) {
        assertThat(Destination.of(address)).isInstanceOf(Destination.Outside.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "#", "/", "/x", "x", "?a=b:c", "/a:b", "x/y:z", "../x", "/p/", "/p/a/b", "/p/a?b", "/P/a", "100%"
            })
    void knowsWhatStays(String address) {
        assertThat(Destination.of(address)).isEqualTo(new Destination.Local(address));
    }

    @Test
    void knowsPagesAndPlaces() {
        assertThat(Destination.of("/p/Fair%20pay#x")).isEqualTo(new Destination.Page(new Slug("fair-pay"), "x"));
        assertThat(Destination.of("/p/می\u200Cشود")).isEqualTo(new Destination.Page(Slug.of("می\u200Cشود"), null));
        assertThat(Destination.of("#a%20b")).isEqualTo(new Destination.Fragment("a b"));
        assertThat(Destination.of("/" + "x".repeat(Destination.MAX_LENGTH))).isEqualTo(Destination.REFUSED);
    }
}
