package org.commonhold.markup;

/**
 * A stretch of a text from a heading to the next heading that is not below it.
 *
 * @param heading what it begins with
 * @param from where the heading's line begins in the text, in characters of UTF-16
 * @param to where the section ends: the beginning of the next heading's line, or the length of the text
 */
public record Section(Heading heading, int from, int to) {

    /** The section's own Markdown. */
    public String of(String text) {
        return text.substring(from, to).stripTrailing();
    }

    /** The text with other Markdown in the place of this section; what is around stays letter by letter. */
    public String replacedIn(String text, String other) {
        String own = of(text);
        String typed = other.strip();
        if (typed.equals(own)) {
            return text;
        }
        String before = text.substring(0, from);
        String after = text.substring(to);
        String gap = text.substring(from, to).substring(own.length());
        return before + apart(before) + typed + (after.isEmpty() || isApart(gap) ? gap : "\n\n") + after;
    }

    /** A blank line, for else the words could become the last of a paragraph, or a heading of one. */
    private static String apart(String before) {
        return before.isEmpty() || isApart(before) ? "" : "\n";
    }

    private static boolean isApart(String text) {
        return text.endsWith("\n\n");
    }
}
