package org.commonhold.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds which lines that went are older forms of which lines that came in their place. */
final class PairLines {

    /** Lines with a smaller share of words in common, in a hundred, are not forms of one another. */
    private static final int ALIKE_MIN = 30;

    /** From this share on, and with so many words, a line that came elsewhere is the one that went. */
    private static final int AKIN_MIN = 60;

    private static final int AKIN_WORDS_MIN = 6;

    /** Up to these many possible pairs the best ones are looked for; beyond, lines are taken in turn. */
    private static final int PAIRS_MAX = 2_500;

    /** What decides how much two lines are alike: their first words. */
    private static final int WORDS_MAX = 300;

    private final Lines before;
    private final Lines after;
    private final Moves moves;
    private final Alignment.Work work;

    PairLines(Lines before, Lines after, Moves moves, Alignment.Work work) {
        this.before = before;
        this.after = after;
        this.moves = moves;
        this.work = work;
    }

    /** Lines on either side, the ends not included, that are compared by word. */
    record Pair(int from, int to, int otherFrom, int otherTo) {}

    /** Pairs within a passage, front to back. Lines that moved are in none. */
    List<Pair> pairs(int from, int to, int otherFrom, int otherTo) {
        int[] left = rest(from, to, true);
        int[] right = rest(otherFrom, otherTo, false);
        if (left.length == 0 || right.length == 0) {
            return List.of();
        }
        if (left.length == 1 && right.length == 1) {
            return List.of(pair(left[0], right[0]));
        }
        boolean allAreHere = left.length == to - from && right.length == otherTo - otherFrom;
        if (allAreHere && isProse(before, from, to) && isProse(after, otherFrom, otherTo)) {
            return List.of(new Pair(from, to, otherFrom, otherTo)); // a paragraph that was broken into lines anew
        }
        int[][] bags = bags(before, left);
        int[][] otherBags = bags(after, right);
        long possible = (long) left.length * right.length;
        return possible <= PAIRS_MAX && work.spend(possible * 50)
                ? best(left, right, bags, otherBags)
                : inTurn(left, right, bags, otherBags);
    }

    /**
     * Lines that are so much alike that the one can only be the other, wherever they stand: places in the two lists, each
     * in one pair at most. Where there are too many to look at, none.
     */
    List<int[]> akin(List<String> gone, List<String> come) {
        long possible = (long) gone.size() * come.size();
        if (possible == 0 || possible > PAIRS_MAX || !work.spend(possible * 50)) {
            return List.of();
        }
        List<int[]> bags = gone.stream().map(PairLines::bag).toList();
        List<int[]> otherBags = come.stream().map(PairLines::bag).toList();
        boolean[] taken = new boolean[come.size()];
        List<int[]> pairs = new ArrayList<>();
        for (int k = 0; k < bags.size(); k++) {
            int best = Alignment.NONE;
            int most = AKIN_MIN - 1;
            for (int l = 0; l < otherBags.size() && bags.get(k).length >= AKIN_WORDS_MIN; l++) {
                int alike = taken[l] ? 0 : alike(bags.get(k), otherBags.get(l));
                if (alike > most) {
                    most = alike;
                    best = l;
                }
            }
            if (best != Alignment.NONE) {
                taken[best] = true;
                pairs.add(new int[] {k, best});
            }
        }
        return pairs;
    }

    private int[] rest(int from, int to, boolean isBefore) {
        int[] rest = new int[to - from];
        int found = 0;
        for (int i = from; i < to; i++) {
            if ((isBefore ? moves.away(i) : moves.here(i)) == 0) {
                rest[found++] = i;
            }
        }
        return Arrays.copyOf(rest, found);
    }

    private static Pair pair(int i, int j) {
        return new Pair(i, i + 1, j, j + 1);
    }

    /** One paragraph: no empty line inside, and no line that begins a heading, an item, a row, a quotation. */
    private static boolean isProse(Lines text, int from, int to) {
        for (int i = from; i < to; i++) {
            String line = text.line(i).strip();
            if ((i > from && text.empty(i) > 0) || (to - from > 1 && !Character.isLetter(line.codePointAt(0)))) {
                return false;
            }
        }
        return true;
    }

    private static List<Pair> inTurn(int[] left, int[] right, int[][] bags, int[][] otherBags) {
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < Math.min(left.length, right.length); k++) {
            if (alike(bags[k], otherBags[k]) >= ALIKE_MIN) {
                pairs.add(pair(left[k], right[k]));
            }
        }
        return pairs;
    }

    /** The pairs in order that are most alike, taken together. */
    private static List<Pair> best(int[] left, int[] right, int[][] bags, int[][] otherBags) {
        int[][] alike = new int[left.length][right.length];
        int[][] most = new int[left.length + 1][right.length + 1]; // from here to the end
        for (int k = left.length - 1; k >= 0; k--) {
            for (int l = right.length - 1; l >= 0; l--) {
                int one = alike(bags[k], otherBags[l]);
                alike[k][l] = one < ALIKE_MIN ? 0 : one;
                int with = alike[k][l] == 0 ? 0 : alike[k][l] + most[k + 1][l + 1];
                most[k][l] = Math.max(with, Math.max(most[k + 1][l], most[k][l + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int k = 0;
        int l = 0;
        while (k < left.length && l < right.length) {
            if (alike[k][l] > 0 && most[k][l] == alike[k][l] + most[k + 1][l + 1]) {
                pairs.add(pair(left[k++], right[l++]));
            } else if (most[k][l] == most[k + 1][l]) {
                k++;
            } else {
                l++;
            }
        }
        return pairs;
    }

    private static int[][] bags(Lines text, int[] places) {
        int[][] bags = new int[places.length][];
        for (int k = 0; k < places.length; k++) {
            bags[k] = bag(text.line(places[k]));
        }
        return bags;
    }

    /** The words of a line's beginning, as sorted numbers. */
    private static int[] bag(String line) {
        String beginning = line.substring(0, Math.min(line.length(), 8 * WORDS_MAX));
        return Words.of(beginning).units().stream()
                .filter(unit -> Character.isLetterOrDigit(unit.codePointAt(0)))
                .limit(WORDS_MAX)
                .mapToInt(String::hashCode)
                .sorted()
                .toArray();
    }

    /** Twice the words in common to all words, in a hundred. */
    private static int alike(int[] bag, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < bag.length && j < other.length; ) {
            int order = Integer.compare(bag[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return bag.length + other.length == 0 ? 0 : 200 * common / (bag.length + other.length);
    }
}
