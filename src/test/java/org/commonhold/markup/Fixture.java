package org.commonhold.markup;

import org.commonhold.kernel.Slug;

/** What the tests of this room share: English words, and a wiki in which every page but those called "missing" exists. */
final class Fixture {

    static final RenderOptions.Words WORDS =
            new RenderOptions.Words("Footnotes", "Footnote", "Back to text", "Table", "Done", "Not done");

    static final RenderOptions BODY = RenderOptions.body(WORDS);

    private static final Markup MARKUP = new Markup();

    private Fixture() {}

    static LinkResolver.Target resolve(Slug slug) {
        return switch (slug.value()) {
            case "old-name" -> new LinkResolver.Target(new Slug("new-name"), true);
            default -> new LinkResolver.Target(slug, !slug.value().startsWith("missing"));
        };
    }

    static Document parse(String markdown) {
        return MARKUP.parse(markdown);
    }

    static String html(String markdown) {
        return html(markdown, BODY);
    }

    /** The HTML, having passed the rules. */
    static String html(String markdown, RenderOptions options) {
        String html = parse(markdown).html(Fixture::resolve, options).toString();
        SafeHtmlRules.check(html);
        return html;
    }
}
