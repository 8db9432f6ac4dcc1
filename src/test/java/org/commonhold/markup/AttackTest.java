package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SAFETY rows 1, 2, 3, 7, 31: each attack in each place where a text can hold it. */
class AttackTest {

    private static final List<String> PLACES = List.of(
            "%s",
            "a %s b",
            "# %s",
            "[x](%s)",
            "[x](<%s>)",
            "[x](/y \"%s\")",
            "[x](/y '%s')",
            "[x]\n\n[x]: %s",
            "[x]\n\n[x]: <%s> '%s'",
            "[%s](/y)",
            "![x](%s)",
            "![x](<%s>)",
            "![%s](/files/1)",
            "![x](/files/1 \"%s\")",
            "![%s](https://example.org/x.png)",
            "<%s>",
            "[[%s]]",
            "[[missing %s]]",
            "[[x|%s]]",
            "[[x#%s]]",
            "[[#%s]]",
            "a[^1]\n\n[^1]: %s",
            "a[^%s]\n\n[^%s]: x",
            "```%s\nx\n```",
            "```\n%s\n```",
            "    %s",
            "`%s`",
            "| %s | b |\n|--|:-:|\n| %s | `%s` |",
            "- [ ] %s",
            "> %s",
            "~~%s~~ **%s**");

    static Stream<String> attacks() throws IOException {
        try (InputStream file = AttackTest.class.getResourceAsStream("/markup/attacks.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void leavesOnlyWhatIsAllowed(String attack) {
        for (String place : PLACES) {
            Fixture.html(place.replace("%s", attack));
            Fixture.html(place.replace("%s", attack), RenderOptions.field("a", Fixture.WORDS));
        }
    }

    @Test
    void allAtOnce() throws IOException {
        Fixture.html(String.join("\n\n", attacks().toList()));
        Fixture.html(String.join("\n", attacks().toList()));
        Fixture.html(String.join("", attacks().toList()));
    }

    @Test
    void wordsOfRefusedLinksStay() {
        assertThat(Fixture.html("[click](javascript:alert(1))")).contains("<p>click</p>");
        assertThat(Fixture.html("![photo](javascript:alert(1))")).contains("<p>photo</p>");
    }

    @Test
    void wordsHandedInByTheInterfaceAreTextToo() {
        String bad = "\"><script>alert(1)</script>";
        RenderOptions.Words words = new RenderOptions.Words(bad, bad, bad, bad, bad, bad);
        Fixture.html("a[^1]\n\n- [x] b\n\n|a|\n|-|\n\n[^1]: c", RenderOptions.body(words));
    }

    @Test
    void escapedTextIsSafeInAnElementAndInAnAttribute() throws IOException {
        attacks().forEach(attack -> {
            SafeHtml text = SafeHtml.text(attack);
            assertThat(Html.read("<a title=\"" + text + "\">" + text + "</a>")).hasSize(3);
        });
        assertThat(SafeHtml.concat(SafeHtml.text("<"), SafeHtml.EMPTY, SafeHtml.text("&")))
                .isEqualTo(SafeHtml.concat(SafeHtml.text("<&")))
                .hasToString("&lt;&amp;");
    }
}
