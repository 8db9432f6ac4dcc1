package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonhold.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiLinkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[[Fair pay]] ~ <a href=\"/p/fair-pay\">Fair pay</a>",
                "[[ Fair  pay | what we owe ]] ~ <a href=\"/p/fair-pay\">what we owe</a>",
                "[[Fair pay|]] ~ <a href=\"/p/fair-pay\">Fair pay</a>",
                "[[Fair pay#How much]] ~ <a href=\"/p/fair-pay#s-how-much\">Fair pay#How much</a>",
                "[[Fair pay#How much|this]] ~ <a href=\"/p/fair-pay#s-how-much\">this</a>",
                "[[#How much]] ~ <a href=\"#s-how-much\">How much</a>",
                "[[Old name]] ~ <a href=\"/p/new-name\">Old name</a>",
                "[[C#]] ~ <a href=\"/p/c\">C#</a>",
                "[[権力の共有]] ~ <a href=\"/p/%E6%A8%A9%E5%8A%9B%E3%81%AE%E5%85%B1%E6%9C%89\">権力の共有</a>",
                "[[Missing & new|it]] ~ <a href=\"/new?title&#61;Missing%20%26%20new\" class=\"missing\">it</a>",
                "[words](/p/Fair%20pay#s-x) ~ <a href=\"/p/fair-pay#s-x\">words</a>",
                "[words](/p/missing-pay \"t\") ~ <a href=\"/new?title&#61;missing%20pay\" class=\"missing\">words</a>",
                "[words](/p/fair-pay/history) ~ <a href=\"/p/fair-pay/history\">words</a>",
                "**[[a]]** ~ <strong><a href=\"/p/a\">a</a></strong>",
                "([[a]]) ~ (<a href=\"/p/a\">a</a>)",
                "[[a]][[b]] ~ <a href=\"/p/a\">a</a><a href=\"/p/b\">b</a>",
                "[[a]](b) ~ <a href=\"/p/a\">a</a>(b)",
                "[[a *b*]] ~ <a href=\"/p/a-b\">a *b*</a>",
                "[[[a]]] ~ [<a href=\"/p/a\">a</a>]"
            })
    void leadsToThePage(String markdown, String html) {
        assertThat(Fixture.html(markdown)).isEqualTo("<p>" + html + "</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "`[[a]]` ~ <code>[[a]]</code>",
                "\\[[a]] ~ [[a]]",
                "[\\[a]] ~ [[a]]",
                "&#91;[a]] ~ [[a]]",
                "[ [a]] ~ [ [a]]",
                "[[a] ] ~ [[a] ]",
                "[[a] ~ [[a]",
                "![[a]] ~ ![[a]]",
                "[[]] ~ [[]]",
                "[[!!]] ~ [[!!]]",
                "[[|a]] ~ [[|a]]",
                "[[#]] ~ [[#]]"
            })
    void isNotMadeOfAnythingElse(String markdown, String html) {
        assertThat(Fixture.html(markdown)).isEqualTo("<p>" + html + "</p>\n");
    }

    @Test
    void givesWayToALabelAndAFootnoteOfTheText() {
        assertThat(Fixture.html("[[a]]\n\n[a]: /x")).contains("[<a href=\"/x\">a</a>]");
        assertThat(Fixture.html("[[^a]]\n\n[^a]: x")).contains("[<sup");
    }

    @Test
    void keepsItsBarInATableBehindABackslashAndMayKeepItElsewhere() {
        String words = "<a href=\"/p/page\">words</a>";
        assertThat(Fixture.html("| a |\n|---|\n| [[Page\\|words]] |")).contains("<td>" + words + "</td>");
        assertThat(Fixture.html("[[Page\\|words]]")).contains(words);
        assertThat(Fixture.html("| a | b |\n|---|---|\n| [[Page|words]] |"))
                .contains("<td>[[Page</td><td>words]]</td>");
    }

    @Test
    void endsInTheLineAfterToo() {
        assertThat(Fixture.html("see [[Fair\npay]]")).contains("<a href=\"/p/fair-pay\">Fair pay</a>");
    }

    @Test
    void linksInTheSameTextCarryItsPrefix() {
        RenderOptions field = RenderOptions.field("aims", Fixture.WORDS);
        assertThat(Fixture.html("# Aim\n\n[[#Aim]] [a](#aim) [b](#elsewhere)[^1]\n\n[^1]: n", field))
                .contains("<h3 id=\"f-aims-s-aim\">")
                .contains(
                        "<a href=\"#f-aims-s-aim\">Aim</a> <a href=\"#f-aims-s-aim\">a</a> <a href=\"#elsewhere\">b</a>")
                .contains("id=\"f-aims-fnref-1\"", "id=\"f-aims-fn-1\"", "href=\"#f-aims-fn-1\"");
    }

    @Test
    void isListedInOrderOfFirstMention() {
        assertThat(Fixture.parse("[[B]] [x](/p/A%20a) [[b]] `[[No]]` [[#Here]]\n\n| [[C\\|c]] |\n|-|\n\n[^1]: [[D]]\n\n"
                                + "[y](/p/e#x) [z](/p/f/history) [o](https://example.org/p/g) [m](mailto:/p/h)")
                        .pageLinks())
                .containsExactly(new Slug("b"), new Slug("a-a"), new Slug("c"), new Slug("d"), new Slug("e"));
    }

    @Test
    void everyCharacterMakesASlugOrNoLink() {
        for (int c = 1; c < 0x30000; c++) {
            if (c != '|' && c != '#') {
                WikiLink link = WikiLink.read("a" + Character.toString(c));
                assertThat(link).isNotNull().satisfies(l -> assertThat(l.slug()).isNotNull());
            }
        }
    }
}
