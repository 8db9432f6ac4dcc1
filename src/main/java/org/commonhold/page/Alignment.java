package org.commonhold.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units of one text stand in another as well, in the same order. Units that both texts have exactly once are paired
 * first, the heaviest rising row of them (patience), since what is rare seldom stands in two places by chance; between
 * them the shortest way is sought. Both stop at a bound on work, after which fewer units are paired, never wrong ones.
 */
final class Alignment {

    /** A unit counts for itself and for its length, so that neither two short ones nor a long one decide alone. */
    private static final int UNIT_WEIGHT = 20;

    private static final int LENGTH_COUNTED = 60;

    /** No partner. */
    static final int NONE = -1;

    private record Window(int from, int to, int otherFrom, int otherTo) {}

    private final int[] before;
    private final int[] after;
    private final int[] weights;
    private final int[] partners;
    private final Work work;

    /** How often each unit stands in the window that is looked at, and where it stood last; zero in between. */
    private final int[] countBefore;

    private final int[] countAfter;
    private final int[] placeAfter;

    private Alignment(int[] before, int[] after, int[] weights, Work work) {
        this.before = before;
        this.after = after;
        this.weights = weights;
        this.work = work;
        int units = weights.length;
        this.partners = new int[before.length];
        this.countBefore = new int[units];
        this.countAfter = new int[units];
        this.placeAfter = new int[units];
        Arrays.fill(partners, NONE);
    }

    /**
     * Pairs equal units, front to back.
     *
     * @param work what may be spent; where it runs out, the rest stays without a partner
     * @return for each unit before its place after, or {@link #NONE}; rising
     */
    static int[] of(List<String> before, List<String> after, Work work) {
        Map<String, Integer> ids = new HashMap<>();
        int[] numbersBefore = numbers(before, ids);
        int[] numbersAfter = numbers(after, ids);
        int[] weights = new int[ids.size()];
        ids.forEach((unit, id) -> weights[id] = UNIT_WEIGHT + Math.min(unit.length(), LENGTH_COUNTED));
        return new Alignment(numbersBefore, numbersAfter, weights, work).run();
    }

    private static int[] numbers(List<String> units, Map<String, Integer> ids) {
        int[] numbers = new int[units.size()];
        int i = 0;
        for (String unit : units) {
            Integer known = ids.putIfAbsent(unit, ids.size());
            numbers[i++] = known == null ? ids.size() - 1 : known;
        }
        return numbers;
    }

    private int[] run() {
        Deque<Window> open = new ArrayDeque<>();
        open.push(new Window(0, before.length, 0, after.length));
        while (!open.isEmpty()) {
            Window window = trimmed(open.pop());
            int size = window.to - window.from + window.otherTo - window.otherFrom;
            if (window.from == window.to || window.otherFrom == window.otherTo) {
                continue;
            }
            int[] anchors = work.spend(size) ? anchors(window) : new int[0];
            if (anchors.length == 0) {
                new ShortestEdit(before, after, partners, work)
                        .run(window.from, window.to, window.otherFrom, window.otherTo);
                continue;
            }
            int from = window.from;
            int otherFrom = window.otherFrom;
            for (int anchor : anchors) {
                int other = placeAfter(anchor);
                partners[anchor] = other;
                open.push(new Window(from, anchor, otherFrom, other));
                from = anchor + 1;
                otherFrom = other + 1;
            }
            open.push(new Window(from, window.to, otherFrom, window.otherTo));
        }
        return partners;
    }

    private int placeAfter(int anchor) {
        return placeAfter[before[anchor]];
    }

    /** Pairs what both ends have in common. */
    private Window trimmed(Window w) {
        int from = w.from;
        int otherFrom = w.otherFrom;
        int to = w.to;
        int otherTo = w.otherTo;
        while (from < to && otherFrom < otherTo && before[from] == after[otherFrom]) {
            partners[from++] = otherFrom++;
        }
        while (from < to && otherFrom < otherTo && before[to - 1] == after[otherTo - 1]) {
            partners[--to] = --otherTo;
        }
        return new Window(from, to, otherFrom, otherTo);
    }

    /** The places before of the heaviest rising row of units that stand once on either side. */
    private int[] anchors(Window w) {
        for (int i = w.from; i < w.to; i++) {
            countBefore[before[i]]++;
        }
        for (int j = w.otherFrom; j < w.otherTo; j++) {
            countAfter[after[j]]++;
            placeAfter[after[j]] = j;
        }
        int[] once = new int[w.to - w.from];
        int found = 0;
        for (int i = w.from; i < w.to; i++) {
            if (countBefore[before[i]] == 1 && countAfter[before[i]] == 1) {
                once[found++] = i;
            }
        }
        for (int i = w.from; i < w.to; i++) {
            countBefore[before[i]] = 0;
        }
        for (int j = w.otherFrom; j < w.otherTo; j++) {
            countAfter[after[j]] = 0;
        }
        return rising(w, Arrays.copyOf(once, found));
    }

    /**
     * The part of these whose places after rise and that weighs most. Long units count for more, so that of two that
     * changed places the shorter one has moved.
     */
    private int[] rising(Window w, int[] places) {
        long[] heaviest = new long[w.otherTo - w.otherFrom + 1]; // a Fenwick tree of the heaviest row that ends before
        int[] last = new int[heaviest.length];
        int[] below = new int[places.length];
        int end = NONE;
        long most = 0;
        for (int i = 0; i < places.length; i++) {
            int place = placeAfter(places[i]) - w.otherFrom;
            long weight = 0;
            below[i] = NONE;
            for (int k = place; k > 0; k -= k & -k) {
                if (heaviest[k] > weight) {
                    weight = heaviest[k];
                    below[i] = last[k];
                }
            }
            weight += weights[before[places[i]]];
            for (int k = place + 1; k < heaviest.length; k += k & -k) {
                if (weight > heaviest[k]) {
                    heaviest[k] = weight;
                    last[k] = i;
                }
            }
            if (weight > most) {
                most = weight;
                end = i;
            }
        }
        int[] row = new int[places.length];
        int length = 0;
        for (int at = end; at != NONE; at = below[at]) {
            row[row.length - ++length] = places[at];
        }
        return Arrays.copyOfRange(row, row.length - length, row.length);
    }

    /** What one comparison may cost, in steps of its innermost loops. */
    static final class Work {
        private long left;

        Work(long steps) {
            this.left = steps;
        }

        /** Takes these steps, unless they are not there any more. */
        boolean spend(long steps) {
            left -= steps;
            return left >= 0;
        }

        boolean isSpent() {
            return left <= 0;
        }
    }
}
