package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any three texts, tried on texts made at random: of words that repeat, and of hostile bits. */
class MergePropertiesTest {

    private static final int ROUNDS = 4_000;
    private static final long SEED = 4;

    /** What Markdown and white space are made of, to be put together in any way. */
    private static final List<String> BITS = List.of(
            "a", "Word ", "b. ", "C! ", "\n", "\n", "\n\n", "\r\n", " ", "  \n", "\t", "- ", "- x\n", "1. ", "| a | b |\n",
            "|---|\n", "```\n", "~~~\n", "> ", "# H\n", "权。", "é", "\u0301", "😀", "\uD800", "\0", "\u2028", "…", ")");

    @Test
    void whatOneSideLeftAsItWasTheOtherDecides() {
        trials((base, mine, theirs) -> {
            assertThat(MergeText.merge(base, mine, base).text()).isEqualTo(mine);
            assertThat(MergeText.merge(base, base, mine).text()).isEqualTo(mine);
            assertThat(MergeText.merge(base, mine, mine).text()).isEqualTo(mine);
        });
    }

    @Test
    void sidesSwappedGiveTheMirrorImage() {
        trials((base, mine, theirs) -> assertThat(MergeText.merge(base, theirs, mine).pieces())
                .isEqualTo(MergeText.merge(base, mine, theirs).pieces().stream()
                        .map(MergePropertiesTest::mirrored)
                        .toList()));
    }

    private static Piece mirrored(Piece piece) {
        return switch (piece) {
            case Piece.Same same -> same;
            case Piece.Taken taken ->
                new Piece.Taken(taken.from() == Side.MINE ? Side.THEIRS : Side.MINE, taken.base(), taken.text());
            case Piece.Clash clash -> new Piece.Clash(clash.base(), clash.theirs(), clash.mine());
        };
    }

    @Test
    void thePiecesOfASideAndOfTheBaseAreThoseTexts() {
        trials((base, mine, theirs) -> {
            List<Stretch> stretches = stretches(base, mine, theirs);
            StringBuilder one = new StringBuilder();
            StringBuilder two = new StringBuilder();
            int at = 0;
            for (Stretch stretch : stretches) {
                assertThat(stretch.from()).isGreaterThanOrEqualTo(at);
                one.append(base, at, stretch.from()).append(stretch.mine());
                two.append(base, at, stretch.from()).append(stretch.theirs());
                at = stretch.to();
            }
            assertThat(one.append(base.substring(at)).toString()).isEqualTo(mine);
            assertThat(two.append(base.substring(at)).toString()).isEqualTo(theirs);
        });
    }

    @Test
    void aCleanMergeDropsNothingThatBothHaveAndInventsNothing() {
        int[] clean = new int[1];
        trials((base, mine, theirs) -> {
            MergedText merged = MergeText.merge(base, mine, theirs);
            if (merged.isClean()) {
                clean[0]++;
                Map<String, Integer> ofMine = counts(mine);
                Map<String, Integer> ofTheirs = counts(theirs);
                Map<String, Integer> ofBase = counts(base);
                Map<String, Integer> ofMerged = counts(merged.text());
                ofMerged.keySet().forEach(line -> assertThat(ofMine.containsKey(line) || ofTheirs.containsKey(line))
                        .as("nobody wrote: %s", line)
                        .isTrue());
                ofMine.forEach((line, often) -> {
                    if (often == 1 && ofTheirs.getOrDefault(line, 0) == 1 && ofBase.getOrDefault(line, 0) <= 1) {
                        assertThat(ofMerged).as("both have it").containsEntry(line, 1);
                    }
                });
            }
        }, WORDS);
        assertThat(clean[0]).as("clean merges").isGreaterThan(ROUNDS / 10);
    }
}
