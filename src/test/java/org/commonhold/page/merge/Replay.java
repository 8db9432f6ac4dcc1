package org.commonhold.page.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Real changes of real pages, each as if two people had made it from the same base: what merges, and whether what comes
 * out is what the page became. Beside it JGit's merge by lines of the very same three texts.
 */
final class Replay {

    /** How a change was taken in two. */
    enum Way {
        SENTENCES_OF_PASSAGES,
        SENTENCES,
        LINES
    }

    /** Of one way and one size of the base. */
    static final class Score {
        int cases;
        int right;
        int lineMergeRight;
        int lineMergeWrong;
        final List<String> wrong = new ArrayList<>();
        final List<String> behind = new ArrayList<>();

        @Override
        public String toString() {
            return "%5d cases: merged %5d, by lines %5d (wrong %d), clashing here alone %d, WRONG %d"
                    .formatted(cases, right, lineMergeRight, lineMergeWrong, behind.size(), wrong.size());
        }
    }

    private static final int[] SIZES = {2_000, 4_000, 8_000, 16_000, Integer.MAX_VALUE};

    private final Map<String, Score> scores = new LinkedHashMap<>();

    static Replay of(int pages) throws IOException {
        Replay replay = new Replay();
        for (Way way : Way.values()) {
            for (int size : SIZES) {
                replay.scores.put(key(way, size), new Score());
            }
        }
        for (Histories.Step step : Histories.steps(pages)) {
            replay.add(
                    Way.SENTENCES_OF_PASSAGES,
                    step.name(),
                    Halves.bySentence(Halves.joined(step.before()), Halves.joined(step.after())));
            replay.add(Way.SENTENCES, step.name(), Halves.bySentence(step.before(), step.after()));
            replay.add(Way.LINES, step.name(), Halves.byLine(step.before(), step.after()));
        }
        return replay;
    }

    Map<String, Score> scores() {
        return scores;
    }

    int total(ToIntFunction<Score> figure) {
        return scores.values().stream().mapToInt(figure).sum();
    }

    private void add(Way way, String name, Optional<Halves> split) {
        if (split.isEmpty()) {
            return;
        }
        Halves halves = split.get();
        int size = SIZES[0];
        for (int i = 0; halves.base().length() >= size; i++) {
            size = SIZES[i];
        }
        Score score = scores.computeIfAbsent(key(way, size), any -> new Score());
        score.cases++;
        MergedText ours = MergeText.merge(halves.base(), halves.mine(), halves.theirs());
        Optional<String> byLines = LineMerge.merge(halves.base(), halves.mine(), halves.theirs());
        boolean right = ours.isClean() && ours.text().equals(halves.expected());
        boolean lineMergeRight = byLines.filter(halves.expected()::equals).isPresent();
        score.right += right ? 1 : 0;
        score.lineMergeRight += lineMergeRight ? 1 : 0;
        score.lineMergeWrong += byLines.isPresent() && !lineMergeRight ? 1 : 0;
        if (ours.isClean() && !right) {
            score.wrong.add(name);
        }
        if (lineMergeRight && !ours.isClean()) {
            score.behind.add(name);
        }
    }

    private static String key(Way way, int size) {
        return way + (size == Integer.MAX_VALUE ? ", larger" : ", below " + size);
    }

    String report() {
        StringBuilder out = new StringBuilder();
        scores.forEach((key, score) -> out.append("%-38s %s%n".formatted(key, score)));
        return out.toString();
    }
}
