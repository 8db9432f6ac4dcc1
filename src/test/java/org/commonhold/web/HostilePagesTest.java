package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.kernel.Actor;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Content;
import org.commonhold.page.Edit;
import org.commonhold.page.EditOutcome;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Writing;
import org.commonhold.search.Search;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** Whatever people write, wherever it is shown, stays what they wrote (SAFETY rows 1 to 7). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class HostilePagesTest {

    /** Beside the shipped corpus: ends of attributes, of elements that hold text, of scripts, and of our templates. */
    private static final List<String> OURS = List.of(
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<!--</script><script>alert(1)",
            "]]><script>alert(1)</script>",
            "{#if true}{frame.script.raw}{/if}{inject:dates}{page:title}",
            "javascript:alert(1)",
            "[x](javascript:alert(1)) [[javascript:alert(1)]] [[a|<b onclick=alert(1)>]]",
            "\u2028alert(1)\u2029</p>",
            "&lt;script&gt;&#60;script&#62;");

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "link",
            "body",
            "header",
            "aside",
            "div",
            "a",
            "img",
            "form",
            "label",
            "input",
            "button",
            "nav",
            "ul",
            "ol",
            "li",
            "main",
            "footer",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "article",
            "time",
            "bdi",
            "span",
            "strong",
            "em",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "ins",
            "del",
            "pre",
            "code",
            "textarea",
            "select",
            "option",
            "mark",
            "hr",
            "br",
            "blockquote",
            "sup",
            "template",
            "script");

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)\\s*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern SCRIPT = Pattern.compile(
            "<script type=\"application/ld\\+json\">([^<>&]*)</script>|"
                    + "<script type=\"module\" src=\"/assets/(?:script|editor)-[0-9a-f]+\\.js\" integrity=\"sha256-[^\"]+\"></script>");

    /** Short fields take every fourth attack, long texts take all: what matters is each place with each trick once. */
    private static final int STEP = 4;

    @Inject
    Pages pages;

    @Inject
    Search search;

    @Inject
    Ledger ledger;

    private static List<String> attacks() throws IOException {
        List<String> attacks = new ArrayList<>(OURS);
        attacks.addAll(Files.readAllLines(Path.of("src/test/resources/markup/attacks.txt")));
        return attacks.stream()
                .filter(one -> !one.isBlank() && one.length() < 180)
                .toList();
    }

    /** Reads HTML as strictly as our own templates write it; a browser cannot find more in it than this does. */
    private static void harmless(String where, String html) {
        String rest = SCRIPT.matcher(html.replace("<!DOCTYPE html>", "")).replaceAll("");
        Matcher tag = TAG.matcher(rest);
        for (int at = rest.indexOf('<'); at >= 0; at = rest.indexOf('<', at)) {
            if (!tag.region(at, rest.length()).lookingAt()) {
                fail(where + " has no tag of ours at: " + rest.substring(at, Math.min(rest.length(), at + 120)));
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            assertThat(ELEMENTS).as(where).contains(name);
            assertThat(name).as(where).isNotEqualTo("script");
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                attribute(where, attribute.group(1).toLowerCase(Locale.ROOT), attribute.group(2));
            }
            at = tag.end();
        }
    }

    private static void attribute(String where, String name, String value) {
        assertThat(name).as(where).doesNotStartWith("on").isNotIn("style", "srcdoc", "http-equiv");
        if (value != null && Set.of("href", "src", "action", "formaction").contains(name)) {
            String seen = value.replace("&amp;", "&").replaceAll("[\\x00-\\x20]", "");
            assertThat(seen).as(where).matches("(?i)(https?://|mailto:|[/#?]).*");
        }
    }

    /** The next few attacks in one text, each a paragraph of its own. */
    private static String together(List<String> attacks, int from) {
        return String.join("\n\n", attacks.subList(from, Math.min(attacks.size(), from + STEP)));
    }

    private Revision make(String attack, String more, int i) {
        String name = "Hostile " + i + " ";
        Content content = new Content(
                "practice",
                name + attack,
                "en",
                List.of("hostile", attack),
                List.of("Alias " + i + " " + attack),
                Map.of(
                        "in-a-sentence", List.of(attack),
                        "power-before", List.of(attack),
                        "who-can-start", List.of(attack, "me"),
                        "tools", List.of(attack),
                        "steps", List.of(more)),
                more + "\n\nfindable hostile words " + attack);
        return Writing.make(pages, content);
    }

    @Test
    void whateverIsWrittenIsHarmlessWhereverItIsShown() throws IOException {
        List<String> attacks = attacks();
        assertThat(attacks).hasSizeGreaterThan(80);
        for (int i = 0; i < attacks.size(); i += STEP) {
            String attack = attacks.get(i);
            Revision first = make(attack, together(attacks, i), i);
            Content changed = new Content(
                    "practice",
                    first.content().title() + "!",
                    "en",
                    List.of(attack + "2"),
                    List.of(),
                    Map.of(),
                    attack + "\n\nfindable hostile words, changed " + attack);
            EditOutcome saved = pages.edit(
                    new Edit(first.slug(), first.id(), changed, attack, Writing.nonce(), Actor.visitor("x"), false));
            assertThat(saved).isInstanceOf(EditOutcome.Saved.class);
            String path = first.path();
            for (String at : List.of("", "/history", "/revisions/1", "/compare?from=1&to=2", "/edit", "/links")) {
                Wire.Answer answer = Wire.get(path + at);
                assertThat(answer.status()).as(path + at).isEqualTo(200);
                harmless(path + at + " with " + attack, answer.body());
            }
            Wire.Answer source = Wire.get(path + "/source");
            assertThat(source.only("Content-Type")).startsWith("text/markdown");
            Wire.Answer api = Wire.get("/api/v1/pages/" + path.substring(3));
            assertThat(api.only("Content-Type")).startsWith("application/json");
        }
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(10))).isTrue();
        for (String list : List.of(
                "/",
                "/changes",
                "/changes?page=2",
                "/kinds/practice",
                "/kinds/practice?order=changed",
                "/topics",
                "/topics/hostile",
                "/search?q=findable+hostile",
                "/search?q=script+alert",
                "/search?q=findable&page=3",
                "/p/nothing-hostile-script-alert")) {
            harmless(list, Wire.get(list).body());
        }
        assertThat(Wire.get("/api/v1/search?q=findable+hostile").only("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void whateverIsTypedIsHarmlessInFormsAndPreviewsAndClashes() throws IOException {
        Revision page = Writing.make(pages, Writing.guide("Hostile forms", "One."));
        pages.edit(Writing.next(page, Writing.guide("Hostile forms", "Two.")));
        List<String> attacks = attacks();
        for (int i = 0; i < attacks.size(); i += STEP) {
            String attack = attacks.get(i);
            String more = together(attacks, i);
            String words = "form=" + Writing.nonce() + "&language=en&kind=practice&title=" + in(attack) + "&body="
                    + in(more)
                    + "&summary=" + in(attack) + "&topics=" + in(attack) + "&aliases=" + in(attack) + "&field.steps="
                    + in(more) + "&field.tools=" + in(attack) + "&field.in-a-sentence=" + in(attack);
            harmless("preview of " + attack, expect(200, Wire.post("/new/preview", words)));
            harmless(
                    "preview on top of " + attack,
                    expect(200, Wire.post("/p/hostile-forms/preview", words + "&base=1")));
            harmless(
                    "clash with " + attack,
                    expect(
                            409,
                            Wire.post(
                                    "/p/hostile-forms/revisions",
                                    words + "&base=" + page.id().value())));
            harmless(
                    "refusal of " + attack,
                    expect(422, Wire.post("/new", words.replace("language=en", "language=" + in(attack)))));
            harmless("search for " + attack, expect(200, Wire.get("/search?q=" + in(attack) + "&kind=" + in(attack))));
            harmless("new page " + attack, expect(200, Wire.get("/new?title=" + in(attack))));
            harmless(
                    "new form " + attack,
                    expect(200, Wire.get("/new?kind=guide&title=" + in(attack) + "&topic=" + in(attack))));
            harmless(
                    "nothing at " + attack,
                    expect(404, Wire.get("/" + in(attack).replace("+", "%20").replace("%2F", "x"))));
        }
    }

    @Test
    void aLinkFieldTakesOnlyAddressesOfTheWeb() {
        for (String bad : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "http:",
                "https://",
                "\u0001javascript:alert(1)",
                "vbscript:x",
                "file:///etc/passwd",
                "http://a b/")) {
            String form = "form=" + Writing.nonce()
                    + "&language=en&kind=organisation&title=Link+taker&body=x&field.website=" + in(bad);
            assertThat(Wire.post("/new", form).status()).as(bad).isIn(400, 422);
        }
    }

    private static String expect(int status, Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        return answer.body();
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
