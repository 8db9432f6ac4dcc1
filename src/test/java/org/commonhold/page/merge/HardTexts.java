package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Texts of few different paragraphs or lines that repeat, which each side changes where the other does not, and not beside
 * it: so it is known what should come out. Here an alignment goes astray easily, and a merge with it.
 */
final class HardTexts {

    /** How many of them came out how, here and with a merge by lines. */
    record Score(int cases, int right, int wrong, int lineMergeRight, int lineMergeWrong) {

        @Override
        public String toString() {
            return "%,d | %,d | %d | %,d | %d".formatted(cases, right, wrong, lineMergeRight, lineMergeWrong);
        }
    }

    private final Random random = new Random(7);
    private final int kinds;
    private final String between;
    private final List<String> base = new ArrayList<>();
    private final List<String> mine = new ArrayList<>();
    private final List<String> theirs = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private HardTexts(int kinds, String between) {
        this.kinds = kinds;
        this.between = between;
    }

    /**
     * Tries so many texts.
     *
     * @param kinds how many different units there are
     * @param between what stands between two
     */
    static Score score(int rounds, int kinds, String between) {
        HardTexts hard = new HardTexts(kinds, between);
        int[] counts = new int[5];
        for (int i = 0; i < rounds; i++) {
            hard.make();
            hard.count(counts);
        }
        return new Score(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private void count(int[] counts) {
        String from = text(base);
        String one = text(mine);
        String two = text(theirs);
        String should = text(expected);
        if (from.equals(one) || from.equals(two) || hasChangeInCommon(from, one, two)) {
            return;
        }
        counts[0]++;
        MergedText merged = MergeText.merge(from, one, two);
        if (merged.isClean()) {
            counts[merged.text().equals(should) ? 1 : 2]++;
        }
        Optional<String> byLines = LineMerge.merge(from, one, two);
        if (byLines.isPresent()) {
            counts[byLines.get().equals(should) ? 3 : 4]++;
        }
    }

    private static boolean hasChangeInCommon(String base, String mine, String theirs) {
        TakeApart sentences = new TakeApart();
        return Combine.stretches(sentences.base(base), sentences.changed(mine), sentences.changed(theirs)).stream()
                .anyMatch(one -> one.byMine() && one.byTheirs() && one.isAlike());
    }

    private String text(List<String> units) {
        return String.join(between, units) + "\n";
    }

    private String unit() {
        return "Sentence number " + random.nextInt(kinds) + ".";
    }

    private void make() {
        List.of(base, mine, theirs, expected).forEach(List::clear);
        int size = 8 + random.nextInt(12);
        int last = -2;
        boolean lastByMine = false;
        for (int i = 0; i < size; i++) {
            String unit = unit();
            base.add(unit);
            boolean changes = random.nextInt(3) == 0;
            boolean byMine = random.nextBoolean();
            if (changes && (i > last + 1 || byMine == lastByMine)) {
                List<String> now = change(unit);
                (byMine ? mine : theirs).addAll(now);
                (byMine ? theirs : mine).add(unit);
                expected.addAll(now);
                last = i;
                lastByMine = byMine;
            } else {
                List.of(mine, theirs, expected).forEach(text -> text.add(unit));
            }
        }
    }

    /** Taken out, replaced, or with another before it. */
    private List<String> change(String unit) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(unit());
            default -> List.of(unit(), unit);
        };
    }
}
