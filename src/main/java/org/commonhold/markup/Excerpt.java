package org.commonhold.markup;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, cut between words. */
final class Excerpt {

    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    static String of(String plainText, int chars) {
        // Some more than asked, so that the iterators see what follows the cut.
        String text = Whitespace.squeeze(plainText.substring(0, Math.min(plainText.length(), 8 * chars + 64)));
        if (text.codePointCount(0, text.length()) <= chars) {
            return text;
        }
        int room = text.offsetByCodePoints(0, chars - 1);
        int cut = lastBreak(BreakIterator.getWordInstance(Locale.ROOT), text, room);
        // One long word, or a script that writes no spaces, is cut inside; never inside a character as people see it.
        int whole = lastBreak(BreakIterator.getCharacterInstance(Locale.ROOT), text, cut < room / 2 ? room : cut);
        return text.substring(0, whole).strip() + ELLIPSIS;
    }

    private static int lastBreak(BreakIterator breaks, String text, int room) {
        breaks.setText(text);
        return breaks.isBoundary(room) ? room : Math.max(0, breaks.preceding(room));
    }
}
