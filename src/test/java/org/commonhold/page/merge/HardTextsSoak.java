package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints how often merges are wrong where it is hard: {@code ./commonhold soak hardtexts}. Figures are in docs/merge.md. */
class HardTextsSoak {

    private static final int ROUNDS = 20_000;

    @Test
    void aMergeIsWrongLessOftenThanOneByLines() {
        for (String between : List.of("\n\n", "\n")) {
            for (int kinds : new int[] {2, 4, 8, 16, 1_000}) {
                HardTexts.Score score = HardTexts.score(ROUNDS, kinds, between);
                System.out.println(
                        "| " + (between.length() > 1 ? "paragraphs" : "lines") + " | " + kinds + " | " + score + " |");
                assertThat(score.wrong()).isLessThanOrEqualTo(score.lineMergeWrong());
            }
        }
    }
}
