package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may ever leave the room, written down a second time and independently of the sanitizer. */
final class SafeHtmlRules {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("h2", Set.of("id", "class")),
            Map.entry("h3", Set.of("id", "class")),
            Map.entry("h4", Set.of("id", "class")),
            Map.entry("h5", Set.of("id", "class")),
            Map.entry("h6", Set.of("id", "class")),
            Map.entry("blockquote", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of("id")),
            Map.entry("pre", Set.of("tabindex")),
            Map.entry("code", Set.of("class")),
            Map.entry("hr", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("sup", Set.of("class")),
            Map.entry("a", Set.of("href", "rel", "class", "title", "id", "aria-label", "lang")),
            Map.entry("img", Set.of("src", "alt", "title", "loading")),
            Map.entry("section", Set.of("class")),
            Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
            Map.entry("span", Set.of("class", "role", "aria-label")),
            Map.entry("table", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of("class")),
            Map.entry("td", Set.of("class")));

    private SafeHtmlRules() {}

    /** Fails where the HTML is not well formed or holds anything that is not on the list. */
    static List<Html.Token> check(String html) {
        List<Html.Token> tokens = Html.read(html);
        Set<String> ids = new HashSet<>();
        for (Html.Token token : tokens) {
            if (token instanceof Html.Open(String name, Map<String, String> attributes)) {
                assertThat(ALLOWED).containsKey(name);
                assertThat(ALLOWED.get(name)).containsAll(attributes.keySet());
                attributes.forEach(SafeHtmlRules::attribute);
                if (attributes.containsKey("id")) {
                    assertThat(ids.add(attributes.get("id"))).as("the id once").isTrue();
                }
                link(attributes);
            }
            if (token instanceof Html.Words(String text)) {
                assertThat(text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f'))
                        .as("no controls in the text")
                        .isTrue();
            }
        }
        return tokens;
    }

    private static void attribute(String name, String value) {
        switch (name) {
            case "href" -> assertThat(url(value)).as(value).isTrue();
            case "src" -> assertThat(value).matches("/files/[A-Za-z0-9_-]+");
            case "id" ->
                assertThat(value).matches("(f-[a-z-]+-)?(s-[\\p{L}\\p{M}\\p{Nd}-]+|fn-[0-9]+|fnref-[0-9]+(-[0-9]+)?)");
            case "class" ->
                assertThat(value)
                        .matches("missing|titled|edit|table|task|align-(left|center|right)|footnotes|footnotes-heading"
                                + "|footnote-(ref|back)|language-[\\p{L}\\p{N}._+#-]+");
            default -> {}
        }
    }

    /** Judged after everything that a browser would forgive. */
    private static boolean url(String value) {
        String forgiving = value.replaceAll("[\\x00-\\x20\\x7F-\\x9F]", "");
        return forgiving.matches("(?i)(https?:|mailto:|[/?#]).*") || forgiving.matches("[^:]*([/?#].*)?");
    }

    private static void link(Map<String, String> attributes) {
        String href = attributes.getOrDefault("href", "");
        if (href.matches("(?i)([a-z]+:|[/\\\\]{2}).*")) {
            assertThat(attributes).containsEntry("rel", "nofollow ugc noopener");
        }
    }
}
