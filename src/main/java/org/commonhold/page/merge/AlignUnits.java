package org.commonhold.page.merge;

import java.util.BitSet;

/**
 * Which unit of a base is which of a side: whole lines first, then sentences within lines that are not in both.
 *
 * @param base what each unit of the base is, as a number; {@code side} likewise
 * @param found for each unit of the base its unit of the side, -1 where there is none; rising
 * @param firm units of the base that stand once in each text and are found: nobody can take them for others
 */
@SuppressWarnings("ArrayRecordComponent")
record AlignUnits(int[] base, int[] side, int[] found, BitSet firm) {

    static AlignUnits align(Units base, Units side) {
        Names units = new Names();
        int[] a = units.of(base.count(), base::unit);
        int[] b = units.of(side.count(), side::unit);
        int[] found = Alignment.none(a.length);
        Alignment finer = new Alignment(a, b, units.weights(), found);
        int[] lines = lines(base, side);
        int fromA = 0;
        int fromB = 0;
        for (int line = 0; line < lines.length; line++) {
            if (lines[line] >= 0 && holdLine(base, line, side, lines[line], a, b, found)) {
                int beginA = base.firstOfLine(line);
                int beginB = side.firstOfLine(lines[line]);
                finer.align(new Alignment.Range(fromA, beginA, fromB, beginB));
                fromA = base.firstOfLine(line + 1);
                fromB = side.firstOfLine(lines[line] + 1);
            }
        }
        finer.align(new Alignment.Range(fromA, a.length, fromB, b.length));
        Slide.slide(base, side, a, b, found);
        int[] back = inverse(found, b.length);
        Slide.slide(side, base, b, a, back);
        found = inverse(back, a.length);
        return new AlignUnits(a, b, found, firm(a, b, found, units.weights()));
    }

    private static BitSet firm(int[] a, int[] b, int[] found, int[] weights) {
        int[] often = new int[weights.length];
        for (int unit : a) {
            often[unit]++;
        }
        for (int unit : b) {
            often[unit]++;
        }
        BitSet firm = new BitSet(a.length);
        for (int i = 0; i < a.length; i++) {
            firm.set(i, found[i] >= 0 && often[a[i]] == 2 && weights[a[i]] > 0);
        }
        return firm;
    }

    private static int[] inverse(int[] found, int length) {
        int[] back = Alignment.none(length);
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                back[found[i]] = i;
            }
        }
        return back;
    }

    private static int[] lines(Units base, Units side) {
        Names names = new Names();
        int[] a = names.of(base.lineCount(), base::line);
        int[] b = names.of(side.lineCount(), side::line);
        int[] found = Alignment.none(a.length);
        new Alignment(a, b, names.weights(), found).align(new Alignment.Range(0, a.length, 0, b.length));
        return found;
    }

    /** Equal lines have the same units, unless one is code and the other is not. */
    private static boolean holdLine(Units base, int line, Units side, int sideLine, int[] a, int[] b, int[] found) {
        int fromA = base.firstOfLine(line);
        int fromB = side.firstOfLine(sideLine);
        int length = base.firstOfLine(line + 1) - fromA;
        if (length != side.firstOfLine(sideLine + 1) - fromB) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (a[fromA + i] != b[fromB + i]) {
                return false;
            }
        }
        for (int i = 0; i < length; i++) {
            found[fromA + i] = fromB + i;
        }
        return true;
    }
}
