package org.commonhold.page;

import java.util.Arrays;

/**
 * The shortest way from one row of units to another, by Myers' greedy algorithm ("An O(ND) Difference Algorithm", 1986).
 * After {@value #REACH} differences it keeps the way that has come furthest and begins anew from there: the way is then
 * no longer the shortest, and time and memory stay in proportion to the texts.
 */
final class ShortestEdit {

    private static final int REACH = 256;

    private final int[] before;
    private final int[] after;
    private final int[] partners;
    private final Alignment.Work work;

    /** @param partners where pairs are written */
    ShortestEdit(int[] before, int[] after, int[] partners, Alignment.Work work) {
        this.before = before;
        this.after = after;
        this.partners = partners;
        this.work = work;
    }

    void run(int from, int to, int otherFrom, int otherTo) {
        int x = from;
        int y = otherFrom;
        while (x < to && y < otherTo && !work.isSpent()) {
            long reached = stretch(x, to, y, otherTo);
            x = (int) (reached >>> 32);
            y = (int) reached;
        }
    }

    /** Goes on from (x, y) for a stretch and pairs what it passed; says how far it came. */
    private long stretch(int fromX, int toX, int fromY, int toY) {
        int width = toX - fromX;
        int height = toY - fromY;
        int reach = Math.min(REACH, width + height);
        int[] furthest = new int[2 * reach + 3]; // by diagonal, k + reach + 1
        int[][] trace = new int[reach + 1][];
        int bestX = 0;
        int bestY = 0;
        int bestD = 0;
        for (int d = 0; d <= reach; d++) {
            int passed = 0;
            for (int k = -d; k <= d; k += 2) {
                int at = k + reach + 1;
                int x = k == -d || (k != d && furthest[at - 1] < furthest[at + 1])
                        ? furthest[at + 1]
                        : furthest[at - 1] + 1;
                int y = x - k;
                if (d == 0) {
                    x = 0;
                    y = 0;
                }
                if (x > width || y > height) {
                    furthest[at] = x; // beyond the edge: nothing to be found on this diagonal any more
                    continue;
                }
                while (x < width && y < height && before[fromX + x] == after[fromY + y]) {
                    x++;
                    y++;
                    passed++;
                }
                furthest[at] = x;
                if (x + y > bestX + bestY || d == 0) {
                    bestX = x;
                    bestY = y;
                    bestD = d;
                }
                if (x == width && y == height) {
                    trace[d] = Arrays.copyOfRange(furthest, reach + 1 - d, reach + 2 + d);
                    return pair(trace, d, fromX, fromY, x, y);
                }
            }
            trace[d] = Arrays.copyOfRange(furthest, reach + 1 - d, reach + 2 + d);
            if (!work.spend(d + 1 + passed)) {
                break;
            }
        }
        return pair(trace, bestD, fromX, fromY, bestX, bestY);
    }

    /** Walks the way back from where it ended after d differences. */
    private long pair(int[][] trace, int d, int fromX, int fromY, int endX, int endY) {
        int x = endX;
        int y = endY;
        for (int step = d; step > 0; step--) {
            int[] last = trace[step - 1]; // by diagonal, k + step - 1
            int k = x - y;
            boolean down = k == -step || (k != step && at(last, k - 1, step - 1) < at(last, k + 1, step - 1));
            int k0 = down ? k + 1 : k - 1;
            int x0 = at(last, k0, step - 1);
            int y0 = x0 - k0;
            int startX = down ? x0 : x0 + 1;
            while (x > startX) {
                partners[fromX + --x] = fromY + --y;
            }
            x = x0;
            y = y0;
        }
        while (x > 0) {
            partners[fromX + --x] = fromY + --y;
        }
        return ((long) (fromX + endX) << 32) | (fromY + endY);
    }

    private static int at(int[] row, int k, int d) {
        return k < -d || k > d ? Alignment.NONE : row[k + d];
    }
}
