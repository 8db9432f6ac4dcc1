package org.commonhold.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the words of two revisions: line by line, and within changed lines word by word. */
final class CompareContents {

    /** Unchanged lines shown around a change. */
    private static final int CONTEXT = 2;

    /** Beyond these the finer comparison would cost more than it tells. */
    private static final int LINES_MAX = 2_000;

    private static final int WORDS_MAX = 600;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    private CompareContents() {}

    static Comparison compare(Content before, Content after, Kind kind) {
        List<Comparison.Part> parts = new ArrayList<>();
        part(parts, "title", "", before.title(), after.title());
        part(parts, "kind", "", before.kind(), after.kind());
        part(parts, "language", "", before.language(), after.language());
        part(parts, "topics", "", String.join(", ", before.topics()), String.join(", ", after.topics()));
        part(parts, "aliases", "", String.join("\n", before.aliases()), String.join("\n", after.aliases()));
        Set<String> names = new LinkedHashSet<>();
        kind.fields().forEach(field -> names.add(field.name()));
        names.addAll(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (String name : names) {
            String label = kind.field(name).map(Field::label).orElse(name);
            part(
                    parts,
                    "field." + name,
                    label,
                    String.join("\n", before.field(name)),
                    String.join("\n", after.field(name)));
        }
        part(parts, "body", "", before.body(), after.body());
        return new Comparison(parts);
    }

    private static void part(List<Comparison.Part> parts, String name, String label, String before, String after) {
        if (!before.equals(after)) {
            parts.add(new Comparison.Part(name, label, rows(lines(before), lines(after))));
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static List<Comparison.Row> rows(List<String> before, List<String> after) {
        List<Comparison.Row> rows = new ArrayList<>();
        if (before.size() > LINES_MAX || after.size() > LINES_MAX) {
            before.forEach(line -> rows.add(removed(line)));
            after.forEach(line -> rows.add(added(line)));
            return rows;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            same(rows, before.subList(at, delta.getSource().getPosition()), at == 0, false);
            change(rows, delta);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(rows, before.subList(at, before.size()), at == 0, true);
        return rows;
    }

    private static void same(List<Comparison.Row> rows, List<String> lines, boolean first, boolean last) {
        int head = first ? 0 : Math.min(CONTEXT, lines.size());
        int tail = last ? 0 : Math.min(CONTEXT, lines.size() - head);
        int skipped = lines.size() - head - tail;
        lines.subList(0, head).forEach(line -> rows.add(Comparison.Row.same(line)));
        if (skipped == 1) {
            rows.add(Comparison.Row.same(lines.get(head)));
        } else if (skipped > 1) {
            rows.add(Comparison.Row.skipped(skipped));
        }
        lines.subList(lines.size() - tail, lines.size()).forEach(line -> rows.add(Comparison.Row.same(line)));
    }

    private static void change(List<Comparison.Row> rows, AbstractDelta<String> delta) {
        List<String> from = delta.getSource().getLines();
        List<String> to = delta.getTarget().getLines();
        int pairs = delta.getType() == DeltaType.CHANGE ? Math.min(from.size(), to.size()) : 0;
        for (int i = 0; i < pairs; i++) {
            rows.add(changed(from.get(i), to.get(i)));
        }
        from.subList(pairs, from.size()).forEach(line -> rows.add(removed(line)));
        to.subList(pairs, to.size()).forEach(line -> rows.add(added(line)));
    }

    private static Comparison.Row removed(String line) {
        return new Comparison.Row(Comparison.Change.REMOVED, List.of(new Comparison.Span(line, false)), List.of(), 0);
    }

    private static Comparison.Row added(String line) {
        return new Comparison.Row(Comparison.Change.ADDED, List.of(), List.of(new Comparison.Span(line, false)), 0);
    }

    private static Comparison.Row changed(String from, String to) {
        List<String> before = words(from);
        List<String> after = words(to);
        if (before.size() > WORDS_MAX || after.size() > WORDS_MAX) {
            return new Comparison.Row(
                    Comparison.Change.CHANGED,
                    List.of(new Comparison.Span(from, true)),
                    List.of(new Comparison.Span(to, true)),
                    0);
        }
        boolean[] gone = new boolean[before.size()];
        boolean[] come = new boolean[after.size()];
        BiConsumer<boolean[], int[]> mark = (flags, range) -> {
            for (int i = range[0]; i < range[0] + range[1]; i++) {
                flags[i] = true;
            }
        };
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            mark.accept(gone, new int[] {
                delta.getSource().getPosition(), delta.getSource().size()
            });
            mark.accept(come, new int[] {
                delta.getTarget().getPosition(), delta.getTarget().size()
            });
        }
        return new Comparison.Row(Comparison.Change.CHANGED, spans(before, gone), spans(after, come), 0);
    }

    private static List<Comparison.Span> spans(List<String> words, boolean[] changed) {
        List<Comparison.Span> spans = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            run.append(words.get(i));
            if (i + 1 == words.size() || changed[i] != changed[i + 1]) {
                spans.add(new Comparison.Span(run.toString(), changed[i]));
                run.setLength(0);
            }
        }
        return spans;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
