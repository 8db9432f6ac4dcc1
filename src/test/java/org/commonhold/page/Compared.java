package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonhold.page.Comparison.Row;
import org.commonhold.page.Comparison.Spaces;
import org.commonhold.page.Comparison.Span;

/** Comparisons written down in signs, so that tests can say what they expect. */
final class Compared {

    private static final Kind GUIDE = new Kind("guide", "Guide", "Guides", 1, "", "", "", null, "", List.of());

    private Compared() {}

    static Comparison bodies(String before, String after, Spaces spaces) {
        return CompareContents.compare(
                Writing.guide("A title", before), Writing.guide("A title", after), GUIDE, spaces);
    }

    /** The rows of the bodies, one a line: what happened, its words with {-gone-} and {+come+}. */
    static List<String> rows(String before, String after, Spaces spaces) {
        return bodies(before, after, spaces).parts().stream()
                .flatMap(part -> part.rows().stream())
                .map(Compared::sign)
                .toList();
    }

    private static String sign(Row row) {
        return switch (row.change()) {
            case SKIPPED -> "skipped " + row.skipped();
            case MOVED_AWAY, MOVED_HERE -> name(row) + " " + row.other() + ": " + words(row);
            default -> name(row) + ": " + words(row);
        };
    }

    private static String name(Row row) {
        return row.change().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Row row) {
        return row.spans().stream().map(Compared::words).collect(Collectors.joining());
    }

    private static String words(Span span) {
        return switch (span.mark()) {
            case SAME -> span.text();
            case REMOVED -> "{-" + span.text() + "-}";
            case ADDED -> "{+" + span.text() + "+}";
        };
    }

    /** Holds every comparison to what it may never do: lose words, invent words, or put them in another order. */
    static void isTrue(String before, String after, Spaces spaces) {
        Comparison comparison = bodies(before, after, spaces);
        assertThat(comparison.isEmpty()).isEqualTo(before.equals(after));
        for (Comparison.Part part : comparison.parts()) {
            follow(part.rows(), before, true);
            follow(part.rows(), after, false);
        }
        if (comparison.parts().isEmpty()) {
            assertThat(lines(before)).isEqualTo(lines(after));
        }
    }

    private static void follow(List<Row> rows, String text, boolean isBefore) {
        List<String> lines = lines(text);
        int at = 0;
        for (Row row : rows) {
            at += row.skipped();
            String side = (isBefore ? row.left() : row.right())
                    .stream().map(Span::text).map(Compared::bare).collect(Collectors.joining());
            StringBuilder expected = new StringBuilder(); // a row may hold several lines, broken as on the other side
            while (expected.length() < side.length() && at < lines.size()) {
                expected.append(bare(lines.get(at++)));
            }
            assertThat(side).isEqualTo(expected.toString());
        }
        assertThat(at).isEqualTo(lines.size());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s·⇥¶]", "");
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(Words::withoutSpaces)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
