package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of 200 kB, which both sides changed all over, merge in under 200 ms, however hostile. Measured is the time of the
 * thread's own work, the least of some runs, so that what else the machine does counts for nothing.
 */
class MergeClockTest {

    private static final int SIZE = 200_000;
    private static final long LIMIT_MS = 200;
    private static final int RUNS = 12;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    static Stream<Arguments> texts() {
        Random random = new Random(1);
        return Stream.of(
                text("all lines equal", i -> "the same line as ever\n"),
                text("all lines short and equal", i -> "x\n"),
                text("all lines different", i -> "line " + i + " and " + random.nextInt() + "\n"),
                text("one giant line", i -> "word "),
                text("one giant word", i -> "w"),
                text("one giant line of abbreviations", i -> "A. "),
                text("short sentences on one line", i -> "Is " + i + " so. "),
                text("equal short sentences", i -> "Yes! "),
                text("blank lines", i -> "\n"),
                text("blanks and blank lines", i -> "   \n\t\n"),
                text("two lines in turn", i -> i % 2 == 0 ? "a line\n" : "b line\n"),
                text("paragraphs of a hundred kinds", i -> "Paragraph " + random.nextInt(100) + " it is.\n\n"),
                text(
                        "lines that part in many ways",
                        i -> "Kind " + random.nextInt(3) + ". Of " + random.nextInt(9) + ".\n"),
                text("lists", i -> "- item " + i % 7 + "\n- \n"),
                text("fences that open and close", i -> "```\ncode. Code.\n"),
                text("stops and brackets", i -> ".)"),
                text("digits and stops", i -> "1. "),
                text("bars", i -> "|"),
                text("ticks", i -> "`````` `\n"));
    }

    private static Arguments text(String name, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < SIZE; i++) {
            text.append(piece.apply(i));
        }
        return Arguments.of(name, text.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hostileTextsMergeInTime(String name, String base) {
        String mine = changed(base, 1);
        String theirs = changed(base, 2);
        assertThat(least(base, mine, theirs)).as("milliseconds for %s", name).isLessThan(LIMIT_MS);
        String other = new StringBuilder(base).reverse().toString();
        assertThat(least(base, other, mine))
                .as("milliseconds for %s, reversed", name)
                .isLessThan(LIMIT_MS);
    }

    /** A hundred changes at random: some characters out, some in, some passages moved. */
    private static String changed(String base, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(base);
        for (int i = 0; i < 100; i++) {
            int at = random.nextInt(text.length() - 200);
            String out = text.substring(at, at + random.nextInt(100));
            text.delete(at, at + out.length());
            text.insert(random.nextInt(text.length()), i % 2 == 0 ? out : "\n\nNew " + random.nextInt(50) + " here. ");
        }
        return text.toString();
    }

    private static long least(String base, String mine, String theirs) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS && least >= LIMIT_MS / 2; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            MergedText merged = MergeText.merge(base, mine, theirs);
            least = Math.min(least, (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000);
            assertThat(merged.pieces()).isNotEmpty();
        }
        return least;
    }
}
