package org.commonhold.markup;

import java.util.Set;
import java.util.function.Predicate;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The last gate: whatever the renderers wrote, only these elements, attributes and values leave the room (SAFETY rows 1,
 * 2, 3, 7). Everything here is something that a renderer writes; nothing is here that it does not.
 */
final class AllowList {

    private static final String[] HEADINGS = {"h2", "h3", "h4", "h5", "h6"};

    private static final Set<String> CLASSES = Set.of(
            "missing",
            "titled",
            "edit",
            "table",
            "task",
            "align-left",
            "align-center",
            "align-right",
            "footnotes",
            "footnotes-heading",
            "footnote-ref",
            "footnote-back");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(HEADINGS)
            .allowElements("p", "blockquote", "ul", "ol", "li", "pre", "hr", "br", "section", "div", "span")
            .allowElements("em", "strong", "del", "code", "sup", "a", "img")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(false, LinkRenderer.OUTSIDE)
            .onElements("a")
            .allowAttributes("src")
            .matching((Predicate<String>) ImageRenderer::isOurs)
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowAttributes("start")
            .matching((Predicate<String>) AllowList::isNumber)
            .onElements("ol")
            .allowAttributes("role")
            .matching(false, "region", "img")
            .onElements("div", "span")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div", "pre")
            .allowAttributes("lang")
            .matching((Predicate<String>) AllowList::isTag)
            .onElements("a")
            .allowAttributes("aria-label")
            .onElements("div", "span", "a")
            .allowAttributes("class")
            .matching((Predicate<String>) CLASSES::contains)
            .onElements("a", "div", "span", "section", "sup", "th", "td")
            .allowAttributes("class")
            .matching(false, "footnotes-heading")
            .onElements(HEADINGS)
            .allowAttributes("class")
            .matching((Predicate<String>) AllowList::isLanguage)
            .onElements("code")
            .allowAttributes("id")
            .matching((Predicate<String>) AllowList::isOurId)
            .onElements("h2", "h3", "h4", "h5", "h6", "a", "li")
            .toFactory();

    private AllowList() {}

    static SafeHtml sanitize(String html) {
        // The sanitizer parts two braces by a comment, for template engines in browsers; we have none, and readers copy
        // code. A comment can only be its own: every < of a text is escaped.
        return new SafeHtml(POLICY.sanitize(html).replace("{<!-- -->", "{"));
    }

    private static boolean isNumber(String value) {
        return value.length() <= 9 && value.chars().allMatch(Ascii::isDigit);
    }

    /** A language tag, as our own links have it. */
    private static boolean isTag(String value) {
        return !value.isEmpty()
                && value.length() <= 35
                && value.chars().allMatch(c -> c == '-' || Ascii.isLower(c) || Ascii.isDigit(c));
    }

    private static boolean isLanguage(String value) {
        return value.startsWith("language-")
                && value.length() > "language-".length()
                && value.length() <= 40
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_+#.".indexOf(c) >= 0);
    }

    /** Nothing that a script of ours could look up by name: every id has one of the three markers in it. */
    private static boolean isOurId(String id) {
        return (id.contains("s-") || id.contains("fn-") || id.contains("fnref-"))
                && id.codePoints().allMatch(AllowList::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> c == '-' || Character.isLetterOrDigit(c);
        };
    }
}
