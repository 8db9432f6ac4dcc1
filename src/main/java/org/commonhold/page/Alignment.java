package org.commonhold.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units of one text stand in another as well, in the same order. Units that both texts have exactly once are paired
 * first, the longest rising row of them (patience), since what is rare seldom stands in two places by chance; between
 * them the shortest way is sought. Both stop at a bound on work, after which fewer units are paired, never wrong ones.
 */
final class Alignment {

    /** Pairs nothing. */
    static final int NONE = -1;

    private record Window(int from, int to, int otherFrom, int otherTo) {}

    private final int[] before;
    private final int[] after;
    private final int[] partners;
    private final Work work;

    /** How often each unit stands in the window that is looked at, and where it stood last; zero in between. */
    private final int[] countBefore;

    private final int[] countAfter;
    private final int[] placeAfter;

    private Alignment(int[] before, int[] after, int units, Work work) {
        this.before = before;
        this.after = after;
        this.work = work;
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
        return new Alignment(numbersBefore, numbersAfter, ids.size(), work).run();
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

    /** The places before of the longest rising row of units that stand once on either side. */
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
        return rising(Arrays.copyOf(once, found));
    }

    /** The longest part of these whose places after rise, too: piles of cards, each kept by its lowest end. */
    private int[] rising(int[] places) {
        int[] ends = new int[places.length];
        int[] below = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (placeAfter(places[ends[middle]]) < placeAfter(places[i])) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            below[i] = low == 0 ? NONE : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] row = new int[length];
        for (int at = length == 0 ? NONE : ends[length - 1], k = length - 1; at != NONE; at = below[at], k--) {
            row[k] = places[at];
        }
        return row;
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
