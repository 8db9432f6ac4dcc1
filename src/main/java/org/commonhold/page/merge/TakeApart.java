package org.commonhold.page.merge;

import java.util.HashSet;
import java.util.Set;

/**
 * Takes texts apart. By sentences, a unit is a sentence, or as much of it as one line has; a table's row and a line of code
 * are one unit. It keeps its indentation, and the spaces at the end of its line; blank lines are white space between units.
 */
final class TakeApart {

    private final Set<String> code = new HashSet<>();
    private final Set<String> prose = new HashSet<>();

    /** By lines: each is one unit, blank or not. */
    static Units byLine(String text) {
        Units units = new Units(text);
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            units.line();
            units.unit(from, end);
            from = end + 1;
        }
        return units;
    }

    /** By sentences. */
    Units base(String text) {
        return bySentence(text, true);
    }

    /**
     * By sentences, what became of the base: its lines are code or not as they are there, so that one fence more or less
     * does not take apart all the lines behind it in another way.
     */
    Units changed(String text) {
        return bySentence(text, false);
    }

    private Units bySentence(String text, boolean isBase) {
        Units units = new Units(text);
        Fence fence = new Fence();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = next;
            while (end > from && Units.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end > from) {
                boolean isCode = fence.holds(text, from, end);
                while (end < next && isBlank(text.charAt(end))) {
                    end++;
                }
                units.line();
                if (isCode(text.substring(from, end), isCode, isBase) || text.indexOf('|', from, end) >= 0) {
                    units.unit(from, end);
                } else {
                    sentences(units, from, end);
                }
            }
            from = next;
        }
        return units;
    }

    private boolean isCode(String line, boolean isCode, boolean isBase) {
        if (isBase) {
            (isCode ? code : prose).add(line);
            return isCode;
        }
        boolean isKnown = code.contains(line) != prose.contains(line);
        return isKnown ? code.contains(line) : isCode;
    }

    private static void sentences(Units units, int from, int end) {
        for (int at = from; at < end; ) {
            int stop = Sentences.end(units.text(), at, end);
            int next = stop;
            while (next < end && Units.isSpace(units.text().charAt(next))) {
                next++;
            }
            units.unit(at, next == end ? end : stop);
            at = next;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
