package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML that is shown somewhere else leads here. */
class WholeAddressesTest {

    private static String from(String markdown) {
        return Fixture.parse(markdown)
                .html(Fixture::resolve, Fixture.BODY)
                .from("https://commons.example", "/p/here")
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "[[Fair pay]], https://commons.example/p/fair-pay",
        "[a](/kinds), https://commons.example/kinds",
        "[a](#part), https://commons.example/p/here#part",
        "[a](?x=1), https://commons.example/p/here?x&#61;1",
        "[a](other), https://commons.example/p/other",
        "[a](//else.example/x), https://else.example/x",
        "[a](https://else.example/x), https://else.example/x",
        "[a](mailto:a@else.example), mailto:a&#64;else.example"
    })
    void everyAddressIsWhole(String markdown, String address) {
        assertThat(from(markdown)).contains("href=\"" + address + "\"");
    }

    @Test
    void whatOnlyLooksLikeAnAddressStays() {
        assertThat(from("` href=\"/x\"` and href=\"/x\" [a](/y \" href='/z' src=/q\")"))
                .contains("href&#61;&#34;/x&#34;", "href=\"https://commons.example/y\"")
                .doesNotContain("commons.example/x", "commons.example/z", "commons.example/q");
    }
}
