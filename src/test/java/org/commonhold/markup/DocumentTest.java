package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    @Test
    void outlineHasNoGapsAndUniqueAnchors() {
        assertThat(Fixture.parse(
                                "### Deep *first*\n# A\n#### `B`\n#### [[B]]\n## C\n#\nA\n===\n\nA 2\n---\n\n> # Quoted\n")
                        .outline())
                .containsExactly(
                        new Heading(1, "Deep first", "s-deep-first"),
                        new Heading(1, "A", "s-a"),
                        new Heading(2, "B", "s-b"),
                        new Heading(2, "B", "s-b-2"),
                        new Heading(2, "C", "s-c"),
                        new Heading(1, "A", "s-a-2"),
                        new Heading(2, "A 2", "s-a-2-2"),
                        new Heading(1, "Quoted", "s-quoted"));
    }

    @Test
    void anchorsAreTheIdsOfTheHtml() {
        String markdown = "# A\n\n# A\n\n# A-2\n\n# ありがとう\n\n# !!!\n";
        String html = Fixture.html(markdown, RenderOptions.field("x", Fixture.WORDS));
        assertThat(Fixture.parse(markdown).outline())
                .hasSize(5)
                .allSatisfy(heading -> assertThat(html).contains(" id=\"f-x-" + heading.anchor() + "\""));
    }

    @Test
    void headingsStayBelowThePagesOwn() {
        String six = "# a\n## b\n### c\n#### d\n##### e\n###### f\n";
        assertThat(Fixture.html(six))
                .contains("<h2 id=\"s-a\"", "<h3 id=\"s-b\"", "<h6 id=\"s-e\"", "<h6 id=\"s-f\"")
                .doesNotContain("<h1");
        assertThat(Fixture.html(six, RenderOptions.field("x", Fixture.WORDS))).contains("<h3 id=\"f-x-s-a\"");
        assertThatThrownBy(() -> new RenderOptions("", 0, Fixture.WORDS, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RenderOptions("A", 1, Fixture.WORDS, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RenderOptions("\"", 1, Fixture.WORDS, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stretchesOfThePlainTextBeginWithTheirHeadings() {
        Document document = Fixture.parse(
                "\n&nbsp;\n\nBefore[^1].\n\n## Pay *fairly*\n\nWords.\n\n#\n\n> ### Pay fairly\n\nMore.\n\n[^1]: A note.\n");
        String plain = document.plainText();
        assertThat(document.stretches().stream()
                        .map(it -> (it.heading() == null ? "-" : it.heading().anchor()) + ": "
                                + plain.substring(it.from()).replace('\n', '/')))
                .containsExactly(
                        "s-pay-fairly: Pay fairly/Words./Pay fairly/More./A note.",
                        "s-pay-fairly-2: Pay fairly/More./A note.",
                        "-: A note.");
    }

    @Test
    void plainTextIsTheWordsWithoutMarkup() {
        assertThat(Fixture.parse("""
                                # Pay *fairly*

                                Who [decides](https://example.org "title") [[what|and how]]?[^1]
                                ![a chart](/files/1) <b>raw</b>  \s
                                next &amp; last `code`

                                - [x] done
                                - not ~~so~~

                                | Name | Sum |
                                |------|-----|
                                | Ada  | 3   |

                                ```js
                                a < b
                                ```

                                [^1]: The note.
                                [^2]: Unmentioned.
                                """).plainText()).isEqualTo("""
                        Pay fairly
                        Who decides and how? a chart <b>raw</b>
                        next & last code
                        done
                        not so
                        Name Sum
                        Ada 3
                        a < b
                        The note.""");
        assertThat(Fixture.parse("").plainText()).isEmpty();
        assertThat(Fixture.html("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20|Short enough|Short enough",
                "12|Short enough|Short enough",
                "11|Short enough|Short…",
                "8|Short, enough|Short,…",
                "1|Short enough|…",
                "6|Donaudampfschifffahrt|Donau…",
                "4|権力の共有について|権力の…",
                "3|👩‍👩‍👧👩‍👩‍👧|…",
                "9|a *b* [c](d) e f g h|a b c e…"
            })
    void excerptIsCutBetweenWords(int chars, String markdown, String excerpt) {
        assertThat(Fixture.parse(markdown).excerpt(chars)).isEqualTo(excerpt);
    }

    @Test
    void excerptIsOneLine() {
        assertThat(Fixture.parse("# A\n\nb\nc\n\n- d").excerpt(100)).isEqualTo("A b c d");
        assertThatThrownBy(() -> Fixture.parse("a").excerpt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoteMentionedEverywhereHasAFewWaysBack() {
        String html = Fixture.html("[^1] ".repeat(100) + "\n\n[^1]: a");
        assertThat(html.split("footnote-ref", -1)).hasSize(101);
        assertThat(html.split("footnote-back", -1)).hasSize(21);
    }

    @Test
    void footnotesOfFootnotesFollowThem() {
        assertThat(Fixture.parse("a[^x] b[^y]\n\n[^x]: X[^z]\n\n[^y]: Y\n\n[^z]: Z[^x]")
                        .plainText())
                .isEqualTo("a b\nX\nY\nZ");
        assertThat(Fixture.html("a[^x]\n\n[^x]: X[^x]")).contains("#fnref-1-2");
    }

    @Test
    void aTitleIsNotReadTwice() {
        Document same = new Markup().parseUnder("Fair pay", "# Fair *pay*\n\n## Why\n\nText.\n");
        assertThat(same.outline()).extracting(Heading::text).containsExactly("Why");
        assertThat(same.plainText()).doesNotContain("Fair");
        Document other = new Markup().parseUnder("Fair pay", "Before.\n\n# Fair pay\n");
        assertThat(other.outline()).extracting(Heading::text).containsExactly("Fair pay");
    }
}
