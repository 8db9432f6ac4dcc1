package org.commonhold.markup;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.commonhold.kernel.Slug;
import org.commonmark.node.Node;

/** A text read once, from which everything else is derived. Immutable; may be shared between threads. */
public final class Document {

    private final String text;
    private final Node tree;
    private final Outline outline;
    private final Footnotes footnotes;
    private final Duration budget;

    Document(String text, Node tree, Duration budget) {
        this.text = text;
        this.tree = tree;
        this.outline = Outline.of(tree);
        this.footnotes = Footnotes.of(tree);
        this.budget = budget;
    }

    /**
     * The text as sanitized, balanced HTML blocks; empty for an empty text.
     *
     * @param links asked once for every page link
     * @throws TooComplex when the HTML would be far longer than its source or take too long
     */
    public SafeHtml html(LinkResolver links, RenderOptions options) {
        Rendering rendering = new Rendering(links, options, outline, footnotes, Budget.start(budget));
        return AllowList.sanitize(rendering.html(tree));
    }

    /**
     * The words without markup, for the index: blocks and table rows on lines of their own, links by their words, images
     * by their description, footnotes at the end. Raw HTML counts as words, since the page shows it.
     */
    public String plainText() {
        return PlainText.of(tree, footnotes);
    }

    /** The parts of {@link #plainText()} from one heading to the next, in order; words before the first are in none. */
    public List<Stretch> stretches() {
        return PlainText.stretches(tree, footnotes, outline);
    }

    /** The headings in order; those in footnotes or without words are left out. */
    public List<Heading> outline() {
        return outline.entries();
    }

    /** The sections of the text in the order of their headings; those below others are part of them too. */
    public List<Section> sections() {
        return Sections.of(tree, outline, text);
    }

    /** The pages that the text links to, as {@code [[name]]} or {@code /p/slug}, in order of first mention. */
    public Set<Slug> pageLinks() {
        return PageLinks.of(tree);
    }

    /** The same Markdown with its links leading elsewhere. References become plain links; nothing else is touched. */
    public String relinked(Addresses addresses) {
        return Relink.in(tree, text, addresses);
    }

    /**
     * The beginning of the plain text on one line, cut between words and ended by an ellipsis where it was cut.
     *
     * @param chars at most so many code points, the ellipsis included; at least 1
     */
    public String excerpt(int chars) {
        if (chars < 1) {
            throw new IllegalArgumentException("an excerpt of " + chars);
        }
        return Excerpt.of(plainText(), chars);
    }
}
