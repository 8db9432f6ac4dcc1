package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonhold.page.Comparison.Spaces;
import org.junit.jupiter.api.Test;

/** What comparing two texts of 200 kB costs the processor (C8), and that what is shown stays of a size to be sent. */
class ComparisonCostTest {

    private static final int SIZE = 200_000;
    private static final Duration MOST = Duration.ofMillis(200);

    /** More rows no browser shows quickly. */
    private static final int ROWS_MOST = 3_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Pair(String before, String after) {}

    private static String repeat(String unit) {
        return unit.repeat(SIZE / unit.length());
    }

    private static String fill(IntFunction<String> unit) {
        StringBuilder text = new StringBuilder(SIZE + 200);
        for (int i = 0; text.length() < SIZE; i++) {
            text.append(unit.apply(i));
        }
        return text.toString();
    }

    private static String random(String[] words, int seed, String glue) {
        Random random = new Random(seed);
        return fill(_ -> words[random.nextInt(words.length)] + glue);
    }

    private static Map<String, Pair> pairs() {
        String[] two = {"a", "b"};
        String[] some = IntStream.range(0, 500).mapToObj(i -> "word" + i).toArray(String[]::new);
        Random random = new Random(7);
        String prose = fill(i -> some[random.nextInt(500)] + (i % 60 == 59 ? ".\n\n" : " "));
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put(
                "a word in the middle",
                new Pair(prose, prose.substring(0, SIZE / 2) + "new" + prose.substring(SIZE / 2)));
        pairs.put("every paragraph changed", new Pair(prose, prose.replace("word7", "other")));
        pairs.put("every second word changed", new Pair(prose, prose.replaceAll("word\\d*[02468]\\b", "x")));
        pairs.put("other words, same lines", new Pair(prose, prose.replace("word", "term")));
        pairs.put("paragraphs upside down", new Pair(prose, upsideDown(prose)));
        pairs.put("paragraphs against one line", new Pair(prose, prose.replace("\n\n", " ")));
        pairs.put("one line of two words", new Pair(random(two, 1, " "), random(two, 2, " ")));
        pairs.put("one line of five hundred words", new Pair(random(some, 1, " "), random(some, 2, " ")));
        pairs.put("lines of two words", new Pair(random(two, 1, "\n"), random(two, 2, "\n")));
        pairs.put("lines of five hundred words", new Pair(random(some, 1, "\n"), random(some, 2, "\n")));
        pairs.put("equal lines, one more between each", new Pair(repeat("a\n"), repeat("a\nb\n")));
        pairs.put("all lines different", new Pair(fill(i -> "before " + i + "\n"), fill(i -> "after " + i + "\n")));
        pairs.put("empty lines against one space", new Pair(repeat("\n"), repeat(" ")));
        pairs.put("one word", new Pair(repeat("a"), repeat("ab")));
        pairs.put("signs", new Pair(repeat("*_"), repeat("_*[")));
        pairs.put("signs of scripts without spaces", new Pair(repeat("猫犬"), repeat("犬猫鳥")));
        pairs.put(
                "list items, each a little other",
                new Pair(fill(i -> "- item " + i % 90 + "\n"), fill(i -> "- item " + i % 91 + "\n")));
        pairs.put("nothing against all", new Pair("", prose));
        return pairs;
    }

    private static String upsideDown(String text) {
        return String.join("\n\n", java.util.List.of(text.split("\n\n")).reversed());
    }

    @Test
    void c8_aComparisonStaysUnderItsClockWhateverIsCompared() {
        Map<String, Pair> pairs = pairs();
        for (int i = 0; i < 3; i++) {
            pairs.values().forEach(pair -> Compared.bodies(pair.before, pair.after, Spaces.HIDDEN)); // warm
        }
        Map<String, Long> took = new LinkedHashMap<>();
        pairs.forEach((name, pair) -> {
            for (Spaces spaces : Spaces.values()) {
                long start = THREADS.getCurrentThreadCpuTime();
                Comparison comparison = Compared.bodies(pair.before, pair.after, spaces);
                long millis = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)
                        .toMillis();
                took.merge(name, millis, Math::max);
                assertThat(comparison.parts().stream()
                                .mapToInt(part -> part.rows().size())
                                .sum())
                        .as(name)
                        .isLessThanOrEqualTo(ROWS_MOST);
                Compared.isTrue(pair.before, pair.after, spaces);
            }
        });
        System.out.println("Milliseconds to compare 200 kB with 200 kB: "
                + took.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", ")));
        assertThat(took.values()).allMatch(millis -> millis < MOST.toMillis());
    }
}
