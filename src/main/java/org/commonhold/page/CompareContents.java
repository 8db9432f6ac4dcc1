package org.commonhold.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhold.page.Comparison.Row;
import org.commonhold.page.Comparison.Spaces;

/** Compares the words of two revisions, part by part: title, kind, language, topics, other names, fields, text. */
final class CompareContents {

    /** About a tenth of a second; what is left over then is compared more coarsely. */
    private static final long WORK = 5_000_000;

    private final Spaces spaces;
    private final Alignment.Work work = new Alignment.Work(WORK);
    private final List<Comparison.Part> parts = new ArrayList<>();
    private int changes;
    private int spacesHidden;

    private CompareContents(Spaces spaces) {
        this.spaces = spaces;
    }

    /** Compares them to the last space. */
    static Comparison compare(Content before, Content after, Kind kind) {
        return compare(before, after, kind, Spaces.SHOWN);
    }

    /** @param kind in whose order the fields come; others follow */
    static Comparison compare(Content before, Content after, Kind kind, Spaces spaces) {
        CompareContents comparing = new CompareContents(spaces);
        comparing.run(before, after, kind);
        return new Comparison(List.copyOf(comparing.parts), comparing.changes, comparing.spacesHidden);
    }

    private void run(Content before, Content after, Kind kind) {
        part("title", "", before.title(), after.title());
        part("kind", "", before.kind(), after.kind());
        part("language", "", before.language(), after.language());
        part("topics", "", String.join(", ", before.topics()), String.join(", ", after.topics()));
        part("aliases", "", String.join("\n", before.aliases()), String.join("\n", after.aliases()));
        Set<String> names = new LinkedHashSet<>();
        kind.fields().forEach(field -> names.add(field.name()));
        names.addAll(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (String name : names) {
            String label = kind.field(name).map(Field::label).orElse(name);
            part("field." + name, label, String.join("\n", before.field(name)), String.join("\n", after.field(name)));
        }
        part("body", "", before.body(), after.body());
    }

    private void part(String name, String label, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        CompareLines.Result result = CompareLines.compare(before, after, spaces, work);
        spacesHidden += result.spacesHidden();
        if (result.rows().stream().anyMatch(row -> row.hasLeft() || row.hasRight())) {
            parts.add(new Comparison.Part(name, label, numbered(result.rows())));
        }
    }

    /** Gives each change its number, and rows that moved the number of the change where their words are now, or were. */
    private List<Row> numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        Map<Integer, Integer> away = new HashMap<>();
        Map<Integer, Integer> here = new HashMap<>();
        boolean inside = false;
        for (Row row : rows) {
            boolean changed = row.hasLeft() || row.hasRight();
            numbered.add(changed && !inside ? row.numbered(++changes) : row);
            inside = changed;
            if (row.isMoved()) {
                (row.isMovedAway() ? away : here).put(row.other(), changes);
            }
        }
        List<Row> led = new ArrayList<>();
        int last = 0;
        for (Row row : numbered) {
            int twin = row.isMoved() ? (row.isMovedAway() ? here : away).getOrDefault(row.other(), 0) : 0;
            boolean said = row.isMoved() && !row.isFirst() && twin == last;
            led.add(row.leadingTo(said ? 0 : twin));
            last = twin;
        }
        return led;
    }
}
