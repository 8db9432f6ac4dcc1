package org.commonhold.page.merge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A text taken apart, losing no byte: unit 0 stands behind gap 0, and a last gap stands behind the last unit. A unit is a
 * sentence, or as much of it as one line has; a table's row and a line of code are one unit. It keeps its indentation, and
 * the spaces at the end of its line. A gap is white space alone, or nothing.
 */
final class Units {

    private final String text;
    private int[] bounds = new int[64];
    private int count;
    private int[] lines = new int[16];
    private int lineCount;

    private final Set<String> code = new HashSet<>();
    private final Set<String> prose = new HashSet<>();

    /** A text for itself. */
    Units(String text) {
        this(text, Set.of(), Set.of());
    }

    private Units(String text, Set<String> knownCode, Set<String> knownProse) {
        this.text = text;
        Fence fence = new Fence();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = next;
            while (end > from && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end > from) {
                boolean isCode = fence.holds(text, from, end);
                while (end < next && isBlank(text.charAt(end))) {
                    end++;
                }
                String line = text.substring(from, end);
                (isCode ? code : prose).add(line);
                boolean isKnown = knownCode.contains(line) != knownProse.contains(line);
                line(from, end, isKnown ? knownCode.contains(line) : isCode);
            }
            from = next;
        }
    }

    /**
     * What became of this text: its lines are code or not as they are here, so that one fence more or less does not part
     * all the lines behind it in another way.
     */
    Units changed(String changed) {
        return new Units(changed, code, prose);
    }

    private void line(int from, int end, boolean isCode) {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lineCount);
        }
        lines[lineCount] = count;
        lineCount++;
        if (isCode || text.indexOf('|', from, end) >= 0) {
            unit(from, end);
            return;
        }
        for (int at = from; at < end; ) {
            int stop = Sentences.end(text, at, end);
            unit(at, stop);
            at = stop;
            while (at < end && isSpace(text.charAt(at))) {
                at++;
            }
            if (at == end) {
                bounds[2 * count - 1] = end;
            }
        }
    }

    private void unit(int from, int end) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = end;
        count++;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** What parts units: neither a no-break space nor any other character that a writer would have to choose. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    String unit(int unit) {
        return text.substring(bounds[2 * unit], bounds[2 * unit + 1]);
    }

    /** Lines that are not blank. */
    int lineCount() {
        return lineCount;
    }

    /** The first unit of a line; for {@link #lineCount} the number of units. */
    int firstOfLine(int line) {
        return line == lineCount ? count : lines[line];
    }

    String line(int line) {
        return text.substring(bounds[2 * lines[line]], bounds[2 * firstOfLine(line + 1) - 1]);
    }

    int gapStart(int gap) {
        return gap == 0 ? 0 : bounds[2 * gap - 1];
    }

    int gapEnd(int gap) {
        return gap == count ? text.length() : bounds[2 * gap];
    }

    /** Whether a blank line, or the beginning or end of the text, is there. */
    boolean parts(int gap) {
        if (gap == 0 || gap == count) {
            return true;
        }
        int newline = text.indexOf('\n', gapStart(gap), gapEnd(gap));
        return newline >= 0 && text.indexOf('\n', newline + 1, gapEnd(gap)) >= 0;
    }

    static boolean isSameGap(Units one, int gap, Units other, int otherGap) {
        int length = one.gapEnd(gap) - one.gapStart(gap);
        return length == other.gapEnd(otherGap) - other.gapStart(otherGap)
                && one.text.regionMatches(one.gapStart(gap), other.text, other.gapStart(otherGap), length);
    }
}
