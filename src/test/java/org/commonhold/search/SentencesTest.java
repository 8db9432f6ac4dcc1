package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored about sentences answers as the JDK does that found them. */
class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "One.",
                "One. Two! Three? \"Four.\" Five … six\n\nSeven",
                "Dr. Who paid 3.50 to no. 7. Then, e.g. nothing.",
                "一つ目の文。二つ目の文。",
                "جملة أولى. جملة ثانية؟ نعم."
            })
    void agreesWithTheJdk(String text) {
        compare(text);
    }

    @Test
    void agreesOnLongSentencesAndHostileText() {
        compare("word ".repeat(40_000) + ". End.");
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            // Going backward, the JDK does not always find what it found going forward; ours does.
            String text = Hostile.query(random);
            BreakIterator theirs = BreakIterator.getSentenceInstance(Locale.ROOT);
            theirs.setText(text);
            assertThat(all(Sentences.read(Sentences.of(text)))).isEqualTo(all(theirs));
        }
    }

    private static void compare(String text) {
        BreakIterator theirs = BreakIterator.getSentenceInstance(Locale.ROOT);
        theirs.setText(text);
        Sentences ours = Sentences.read(Sentences.of(text));
        ours.setText(text);
        assertThat(all(ours)).isEqualTo(all(theirs));
        assertThat(ours.last()).isEqualTo(theirs.last());
        assertThat(ours.previous()).isEqualTo(theirs.previous());
        int step = Math.max(1, text.length() / 500);
        for (int offset = 0; offset < text.length(); offset += step) {
            assertThat(ours.following(offset)).as("after %d", offset).isEqualTo(theirs.following(offset));
            assertThat(ours.isBoundary(offset)).as("at %d", offset).isEqualTo(theirs.isBoundary(offset));
            if (offset > 0) {
                assertThat(ours.preceding(offset)).as("before %d", offset).isEqualTo(theirs.preceding(offset));
            }
        }
    }

    private static List<Integer> all(BreakIterator sentences) {
        List<Integer> all = new ArrayList<>();
        for (int bound = sentences.first(); bound != BreakIterator.DONE; bound = sentences.next()) {
            assertThat(sentences.current()).isEqualTo(bound);
            all.add(bound);
        }
        return all;
    }

    @Test
    void takesLittleRoom() {
        String text = "A sentence of usual length, as people write them. ".repeat(1_000);
        assertThat(Sentences.of(text).length).isLessThanOrEqualTo(1_000);
        assertThat(List.of(Sentences.of("a".repeat(300)).length, Sentences.of("").length))
                .containsExactly(2, 0);
    }
}
