package org.commonhold.markup;

/**
 * What a text's HTML needs to know about the place it is shown in.
 *
 * @param idPrefix set before every id, so that several texts on one page stay apart; empty, or a lower-case ASCII letter
 *     followed by up to 39 letters, digits and hyphens
 * @param headingShift how many levels are above the text, 1 to 5: with 1 its highest heading is {@code h2}. Levels end at
 *     {@code h6}
 * @param words the interface's words, in the language of the page around the text
 */
public record RenderOptions(String idPrefix, int headingShift, Words words) {

    private static final int MAX_PREFIX = 40;

    public RenderOptions {
        if (!isPrefix(idPrefix) || headingShift < 1 || headingShift > 5) {
            throw new IllegalArgumentException(idPrefix + " " + headingShift);
        }
    }

    /** For the main text below a page's title. */
    public static RenderOptions body(Words words) {
        return new RenderOptions("", 1, words);
    }

    /** For a text field under a heading of its own. The name tells it from the page's other fields. */
    public static RenderOptions field(String name, Words words) {
        return new RenderOptions("f-" + name + "-", 2, words);
    }

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
