package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any text, tried on texts made at random of what means something in the dialect. */
class RandomTextTest {

    private static final List<String> PIECES = List.of(
            "a",
            "word ",
            "B",
            "é",
            "権",
            "\u202E",
            "\u0301",
            "😀",
            "\uD800",
            "\0",
            " ",
            "  ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "*",
            "**",
            "_",
            "~~",
            "`",
            "```\n",
            "#",
            "## ",
            "===\n",
            "---\n",
            "> ",
            "- ",
            "- [ ] ",
            "1. ",
            "|",
            "|-|-|\n",
            "\\",
            "[",
            "]",
            "[[",
            "]]",
            "![",
            "](",
            ")",
            "<",
            ">",
            "&",
            "&#x3c;",
            "&lt;",
            "[^1]",
            "[^1]: ",
            "[a]: ",
            "/p/x",
            "/files/1",
            "https://example.org",
            "www.a.b",
            "javascript:",
            "<b>",
            "</p>",
            "<!--",
            "{{",
            "\"",
            "'",
            "=");

    /** As many on every run, and the same. */
    private static final int TEXTS = 20_000;

    @Test
    void htmlIsAlwaysWellFormedAndNothingThrows() {
        Random random = new Random(20260101);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            Document document = Fixture.parse(text);
            SafeHtmlRules.check(document.html(Fixture::resolve, Fixture.BODY).toString());
            document.pageLinks();
            String excerpt = document.excerpt(20);
            assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(20);
            assertThat(excerpt).doesNotContain("\n");
        }
    }

    @Test
    void plainTextHasNoTagsThatTheTextHasNot() {
        Random random = new Random(20260102);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random).replace("<", "").replace("&", "");
            assertThat(Fixture.parse(text).plainText()).doesNotContain("<", "&", "\0", "\uD800");
        }
    }

    /** Without images, footnotes and links without words, where the two differ by intent. */
    @Test
    void plainTextIsWhatTheHtmlSays() {
        Random random = new Random(20260103);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random)
                    .replace("](", "")
                    .replace("![", "")
                    .replace("[^", "")
                    .replace("- [", "");
            Document document = Fixture.parse(text);
            StringBuilder words = new StringBuilder();
            Html.read(document.html(Fixture::resolve, Fixture.BODY).toString()).forEach(token -> {
                if (token instanceof Html.Words(String said)) {
                    words.append(said);
                }
            });
            assertThat(letters(words.toString())).as(text).contains(letters(document.plainText()));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
