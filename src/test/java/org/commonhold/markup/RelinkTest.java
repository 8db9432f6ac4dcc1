package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links of a text led elsewhere: {@code *.md} becomes a page, {@code gone*} leaves its words, the rest stays. */
class RelinkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            See [the rules](a.md).                    → See [the rules](/p/a).
            See [the *old* rules](a.md "Rules").      → See [the *old* rules](/p/a "Rules").
            See [rules] and [more][rules].            → See [rules] and [more][rules].
            [x](gone.png), ![a map](gone.png)         → x, a map
            [![a map](gone.png)](a.md)                → [a map](/p/a)
            [![a map](gone.png) there](gone.html)     → a map there
            `[x](a.md)` and \\[x](a.md)               → `[x](a.md)` and \\[x](a.md)
            https://example.org/a.md <mailto:a@b.org> → https://example.org/a.md <mailto:a@b.org>
            > quoted [x](<a.md>)                      → > quoted [x](/p/a)
            [](a.md) ![](gone.png)                    → [](/p/a)
            [[A page|words]] [é](a.md)                → [[A page|words]] [é](/p/a)
            """)
    void linksLeadElsewhereAndAllElseStays(String before, String after) {
        assertThat(relinked(before).strip()).isEqualTo(after.strip());
    }

    @ParameterizedTest
    @CsvSource({"'[x](a.md)\r\n[y](a.md)\n','[x](/p/a)\r\n[y](/p/a)\n'"})
    void lineEndsStay(String before, String after) {
        assertThat(relinked(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "'See [the rules].\n\n[the rules]: a.md\n','See [the rules](/p/a).\n\n[the rules]: a.md\n'",
        "'| a | b |\n|---|---|\n| x \\| y | [b](a.md) |\n','| a | b |\n|---|---|\n| x \\| y | [b](/p/a) |\n'"
    })
    void referencesBecomePlainAndTablesKeepTheirBars(String before, String after) {
        assertThat(relinked(before)).isEqualTo(after);
    }

    private static String relinked(String text) {
        return new Markup().parse(text).relinked((address, image) -> {
            if (address.startsWith("gone") || image) {
                return null;
            }
            return address.endsWith(".md") && !address.contains(":") ? "/p/" + address.replace(".md", "") : address;
        });
    }
}
