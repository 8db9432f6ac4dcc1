package org.commonhold.page.merge;

import java.util.Arrays;

/**
 * A text taken apart by {@link TakeApart}, losing no byte: unit 0 stands behind gap 0, and a last gap stands behind the
 * last unit. A gap is white space alone, or nothing.
 */
final class Units {

    private final String text;
    private int[] bounds = new int[64];
    private int count;
    private int[] lines = new int[16];
    private int lineCount;

    /** None yet of a text. */
    Units(String text) {
        this.text = text;
    }

    /** The next unit begins a line. */
    void line() {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lineCount);
        }
        lines[lineCount] = count;
        lineCount++;
    }

    void unit(int from, int end) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = end;
        count++;
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

    /** Lines that have units. */
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
