package org.commonhold.page.merge;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which unit of a text is which unit of another. What stands once in each holds first (patience), then what lies beside
 * it, and only then what is repeated; what says much before what says nothing, such as a line of hyphens. Where the work
 * would grow too much, units stay unaligned: then more is seen as changed, nothing wrongly as unchanged.
 */
final class Alignment {

    /** How often each unit may be looked at, on average. */
    private static final int LOOKS = 30;

    private final int[] a;
    private final int[] b;
    private final int[] weights;
    private final int[] found;
    private final int[] inA;
    private final int[] inB;
    private final Deque<Range> open = new ArrayDeque<>();
    private final RepeatedRow repeated;
    private long looks;

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
        this.repeated = new RepeatedRow(a, b, weights);
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
                holdOn(range, anchors.isEmpty() ? repeated.row(range) : anchors);
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
        return RisingRow.of(placeInB, range.fromA);
    }

    /** Nothing aligned yet. */
    static int[] none(int length) {
        int[] found = new int[length];
        Arrays.fill(found, -1);
        return found;
    }
}
