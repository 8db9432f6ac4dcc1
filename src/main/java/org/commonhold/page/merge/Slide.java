package org.commonhold.page.merge;

/**
 * Where what came in begins or ends like what stands around it, it may as well have come in a little before or behind:
 * of {@code A B A} one cannot tell which {@code A} is new. The white space often can, so the place is taken at which most
 * of it is as it was; of equals the last.
 */
final class Slide {

    /** So many units up and down. */
    private static final int FAR = 8;

    private final Units shorter;
    private final Units longer;
    private final int[] a;
    private final int[] b;
    private final int[] found;

    private Slide(Units shorter, Units longer, int[] a, int[] b, int[] found) {
        this.shorter = shorter;
        this.longer = longer;
        this.a = a;
        this.b = b;
        this.found = found;
    }

    /** Moves what the longer text has more than the shorter; two texts as {@link Alignment} takes them, with what it found. */
    static void slide(Units shorter, Units longer, int[] a, int[] b, int[] found) {
        Slide sliding = new Slide(shorter, longer, a, b, found);
        int last = -1;
        for (int i = 0; i <= a.length; i++) {
            int at = i == a.length ? b.length : found[i];
            if (at > last + 1 && last >= -1) {
                sliding.run(i, last + 1, at - last - 1);
            }
            last = i == a.length || found[i] < 0 ? Integer.MIN_VALUE : found[i];
        }
    }

    /** Behind unit {@code i - 1} of the shorter text, {@code length} units came in, from unit {@code from} of the longer. */
    private void run(int i, int from, int length) {
        int up = 0;
        while (up < FAR && isAligned(i - 1 - up, from - 1 - up) && a[i - 1 - up] == b[from + length - 1 - up]) {
            up++;
        }
        int down = 0;
        while (down < FAR && isAligned(i + down, from + length + down) && a[i + down] == b[from + down]) {
            down++;
        }
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int shift = down; shift >= -up && up + down > 0; shift--) {
            int changed = 0;
            for (int gap = i - up; gap <= i + down; gap++) {
                boolean before = isSame(gap, from - i + gap);
                boolean behind = isSame(gap, from - i + gap + length);
                changed += gap < i + shift
                        ? cost(before) * 2
                        : gap > i + shift ? cost(behind) * 2 : cost(before) + cost(behind);
            }
            if (changed < least) {
                least = changed;
                best = shift;
            }
        }
        for (int k = -up; k < down; k++) {
            found[i + k] = from + k + (k < best ? 0 : length);
        }
    }

    private boolean isAligned(int unit, int other) {
        return other >= 0 && unit >= 0 && unit < a.length && found[unit] == other;
    }

    private boolean isSame(int gap, int other) {
        return Units.isSameGap(shorter, gap, longer, other);
    }

    private static int cost(boolean isSame) {
        return isSame ? 0 : 1;
    }
}
