package org.commonhold.page.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Which unit of a text is which unit of another. What stands once in each holds first (patience), then what lies beside
 * it, and only then what is repeated; what says much before what says nothing, such as a line of hyphens. Where the work
 * would grow too much, units stay unaligned: then more is seen as changed, nothing wrongly as unchanged.
 */
final class Alignment {

    /** Pairs that the comparison of repeated units may look at, at once and in all. */
    private static final int PAIRS_AT_ONCE = 250_000;

    private static final int PAIRS_MAX = 3_000_000;

    /** How much more a letter of a unit is worth than a unit itself. */
    private static final int SAYING = 4;

    /** How often each unit may be looked at, on average. */
    private static final int LOOKS = 30;

    private final int[] a;
    private final int[] b;
    private final int[] weights;
    private final int[] found;
    private final int[] inA;
    private final int[] inB;
    private final Deque<Range> open = new ArrayDeque<>();
    private long looks;
    private long pairs = PAIRS_MAX;

    /**
     * @param a what each unit of the one text is, as a number below {@code weights.length}
     * @param weights how much each says; 0 where it says nothing
     * @param found which unit of {@code b} each of {@code a} is, -1 where none yet; filled in
     */
    Alignment(int[] a, int[] b, int[] weights, int[] found) {
        this.a = a;
        this.b = b;
        this.weights = weights;
        this.found = found;
        this.inA = new int[weights.length];
        this.inB = new int[weights.length];
        this.looks = (long) LOOKS * (a.length + b.length + 100);
    }

    /** A part of both texts, of which nothing is aligned yet. */
    record Range(int fromA, int toA, int fromB, int toB) {}

    void align(Range whole) {
        open.push(whole);
        while (!open.isEmpty()) {
            Range range = trim(open.pop());
            int size = range.toA - range.fromA + range.toB - range.fromB;
            looks -= size;
            if (range.fromA < range.toA && range.fromB < range.toB && looks > 0) {
                List<int[]> anchors = unique(range);
                holdOn(range, anchors.isEmpty() ? repeated(range) : anchors);
            }
        }
    }

    private void holdOn(Range range, List<int[]> anchors) {
        int fromA = range.fromA;
        int fromB = range.fromB;
        for (int[] anchor : anchors) {
            found[anchor[0]] = anchor[1];
            open.push(new Range(fromA, anchor[0], fromB, anchor[1]));
            fromA = anchor[0] + 1;
            fromB = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            open.push(new Range(fromA, range.toA, fromB, range.toB));
        }
    }

    private Range trim(Range range) {
        int fromA = range.fromA;
        int fromB = range.fromB;
        int toA = range.toA;
        int toB = range.toB;
        while (fromA < toA && fromB < toB && a[fromA] == b[fromB]) {
            found[fromA++] = fromB++;
        }
        while (fromA < toA && fromB < toB && a[toA - 1] == b[toB - 1]) {
            found[--toA] = --toB;
        }
        return new Range(fromA, toA, fromB, toB);
    }

    /** What stands once in each part, as long a row of it as is in the same order in both. */
    private List<int[]> unique(Range range) {
        int[] placeInB = new int[range.toA - range.fromA];
        for (int i = range.fromA; i < range.toA; i++) {
            inA[a[i]]++;
        }
        for (int j = range.fromB; j < range.toB; j++) {
            inB[b[j]] = inB[b[j]] == 0 ? j + 1 : -1;
        }
        for (int i = range.fromA; i < range.toA; i++) {
            boolean isUnique = inA[a[i]] == 1 && inB[a[i]] > 0 && weights[a[i]] > 0;
            placeInB[i - range.fromA] = isUnique ? inB[a[i]] - 1 : -1;
        }
        for (int i = range.fromA; i < range.toA; i++) {
            inA[a[i]] = 0;
        }
        for (int j = range.fromB; j < range.toB; j++) {
            inB[b[j]] = 0;
        }
        return rising(placeInB, range.fromA);
    }

    /** The longest row of places that rises. */
    private static List<int[]> rising(int[] places, int from) {
        int[] lastOf = new int[places.length];
        int[] before = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places[lastOf[middle]] < places[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : lastOf[low - 1];
            lastOf[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> row = new ArrayList<>();
        for (int i = length == 0 ? -1 : lastOf[length - 1]; i >= 0; i = before[i]) {
            row.add(new int[] {from + i, places[i]});
        }
        Collections.reverse(row);
        return row;
    }

    /** The common row that says most, where looking at all pairs is affordable. */
    private List<int[]> repeated(Range range) {
        int rows = range.toA - range.fromA;
        int columns = range.toB - range.fromB;
        long size = (long) rows * columns;
        if (size > PAIRS_AT_ONCE || size > pairs) {
            return List.of();
        }
        pairs -= size;
        int width = columns + 1;
        int[] best = new int[(rows + 1) * width];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int skip = Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
                int id = a[range.fromA + i];
                int take = id == b[range.fromB + j] ? best[(i + 1) * width + j + 1] + worth(id) : 0;
                best[i * width + j] = Math.max(skip, take);
            }
        }
        List<int[]> row = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns && best[i * width + j] > 0) {
            int id = a[range.fromA + i];
            boolean takes =
                    id == b[range.fromB + j] && best[i * width + j] == best[(i + 1) * width + j + 1] + worth(id);
            if (takes) {
                row.add(new int[] {range.fromA + i++, range.fromB + j++});
            } else if (best[(i + 1) * width + j] == best[i * width + j]) {
                i++;
            } else {
                j++;
            }
        }
        return row;
    }

    /** What says nothing is kept only where it costs nothing else. */
    private int worth(int id) {
        return 1 + SAYING * weights[id];
    }

    /** Nothing aligned yet. */
    static int[] none(int length) {
        int[] found = new int[length];
        Arrays.fill(found, -1);
        return found;
    }
}
