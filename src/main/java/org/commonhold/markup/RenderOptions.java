package org.commonhold.markup;

import org.jspecify.annotations.Nullable;

/**
 * What a text's HTML needs to know about the place it is shown in.
 *
 * @param idPrefix set before every id, so that several texts on one page stay apart; empty, or a lower-case ASCII letter
 *     followed by up to 39 letters, digits and hyphens
 * @param headingShift how many levels are above the text, 1 to 5: with 1 its highest heading is {@code h2}. Levels end at
 *     {@code h6}
 * @param words the interface's words, in the language of the page around the text
 * @param editing where each section can be edited, or null where no heading gets a link for that
 */
public record RenderOptions(
        String idPrefix,
        int headingShift,
        Words words,
        @Nullable Editing editing) {

    private static final int MAX_PREFIX = 40;

    public RenderOptions {
        if (!isPrefix(idPrefix) || headingShift < 1 || headingShift > 5) {
            throw new IllegalArgumentException(idPrefix + " " + headingShift);
        }
    }

    /** For the main text below a page's title. */
    public static RenderOptions body(Words words) {
        return new RenderOptions("", 1, words, null);
    }

    /** For a text field under a heading of its own. The name tells it from the page's other fields. */
    public static RenderOptions field(String name, Words words) {
        return new RenderOptions("f-" + name + "-", 2, words, null);
    }

    /** The same with a link beside each heading that begins a section, where there are two or more. */
    public RenderOptions editedAt(Editing where) {
        return new RenderOptions(idPrefix, headingShift, words, where);
    }

    /**
     * Links for editing one section.
     *
     * @param address of the form, a path without a query
     * @param word what the link says: "Edit"
     * @param language of that word
     */
    public record Editing(String address, String word, String language) {}

    /**
     * The words that rendering adds to a text; all plain text.
     *
     * @param footnotes the heading above the footnotes: "Footnotes"
     * @param footnote what a footnote's mark is called, a number follows: "Footnote"
     * @param backToText what the way back from a footnote is called, a number follows: "Back to text"
     * @param table what a table is called, a number follows: "Table"
     * @param done the state of a ticked item: "Done"
     * @param notDone the state of an unticked item: "Not done"
     */
    public record Words(
            String footnotes, String footnote, String backToText, String table, String done, String notDone) {}

    private static boolean isPrefix(String prefix) {
        return prefix.isEmpty() || (prefix.length() <= MAX_PREFIX && isName(prefix));
    }

    private static boolean isName(String prefix) {
        return Ascii.isLower(prefix.charAt(0))
                && prefix.chars().allMatch(c -> c == '-' || Ascii.isLower(c) || Ascii.isDigit(c));
    }
}
