package org.commonhold.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonhold.page.Comparison.Change;
import org.commonhold.page.Comparison.Row;
import org.commonhold.page.Comparison.Spaces;
import org.commonhold.page.Comparison.Span;

/**
 * Compares two texts line by line, in Markdown often a paragraph each: lines that stayed, lines that moved, and between
 * them passages that changed, which are compared by word. Empty lines are no rows of their own; where one came or went,
 * that is a difference in spaces.
 */
final class CompareLines {

    /** Unchanged lines shown around a change. */
    private static final int CONTEXT = 2;

    /** More rows than these nobody reads, and no browser shows quickly. */
    private static final int ROWS_MAX = 3_000;

    private final Lines before;
    private final Lines after;
    private final Spaces spaces;
    private final Alignment.Work work;
    private final int[] partners;
    private final Moves moves;
    private final List<Row> rows = new ArrayList<>();
    private int spacesHidden;

    private CompareLines(String before, String after, Spaces spaces, Alignment.Work work) {
        this.before = Lines.of(before);
        this.after = Lines.of(after);
        this.spaces = spaces;
        this.work = work;
        this.partners = Alignment.of(this.before.keys(), this.after.keys(), work);
        this.moves = Moves.of(this.before.keys(), this.after.keys(), partners);
    }

    /**
     * The rows of two texts.
     *
     * @param rows unchanged ones left out but for those around a change; in {@link Row#other} stands what the two rows
     *     of one move share
     */
    record Result(List<Row> rows, int spacesHidden) {}

    static Result compare(String before, String after, Spaces spaces, Alignment.Work work) {
        CompareLines comparing = new CompareLines(before, after, spaces, work);
        comparing.run();
        if (comparing.rows.size() > ROWS_MAX) {
            return new Result(List.of(Row.of(Change.CHANGED, List.of(Span.removed(before), Span.added(after)))), 0);
        }
        return new Result(comparing.folded(), comparing.spacesHidden);
    }

    private void run() {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int nextI = i;
            while (nextI < before.size() && partners[nextI] == Alignment.NONE) {
                nextI++;
            }
            int nextJ = nextI < before.size() ? partners[nextI] : after.size();
            passage(i, nextI, j, nextJ);
            i = nextI;
            j = nextJ;
            if (i < before.size()) {
                emptyLines(before.empty(i), after.empty(j));
                same(i, j);
                i++;
                j++;
            }
        }
        emptyLines(before.empty(before.size()), after.empty(after.size()));
        findMovedAndChanged();
    }

    private void same(int i, int j) {
        if (before.line(i).equals(after.line(j))) {
            rows.add(Row.of(Change.SAME, List.of(Span.same(after.line(j)))));
        } else {
            changed(new PairLines.Pair(i, i + 1, j, j + 1));
        }
    }

    /** Empty lines before a line that stayed. */
    private void emptyLines(int were, int are) {
        if (were == are) {
            return;
        }
        if (spaces == Spaces.HIDDEN) {
            spacesHidden++;
            return;
        }
        String signs = "¶\n".repeat(Math.abs(were - are)).strip();
        rows.add(
                were > are
                        ? Row.of(Change.REMOVED, List.of(Span.removed(signs)))
                        : Row.of(Change.ADDED, List.of(Span.added(signs))));
    }

    /** Lines between two that stayed. Those that moved stand between those that are compared with each other. */
    private void passage(int from, int to, int otherFrom, int otherTo) {
        int i = from;
        int j = otherFrom;
        for (PairLines.Pair pair : pairs(from, to, otherFrom, otherTo)) {
            gone(i, pair.from());
            come(j, pair.otherFrom());
            changed(pair);
            i = pair.to();
            j = pair.otherTo();
        }
        gone(i, to);
        come(j, otherTo);
    }

    private List<PairLines.Pair> pairs(int from, int to, int otherFrom, int otherTo) {
        if (from == to || otherFrom == otherTo) {
            return List.of();
        }
        return new PairLines(before, after, moves, work).pairs(from, to, otherFrom, otherTo);
    }

    private void changed(PairLines.Pair pair) {
        CompareWords.Result words = CompareWords.compare(
                before.text(pair.from(), pair.to()), after.text(pair.otherFrom(), pair.otherTo()), spaces, work);
        spacesHidden += words.spacesHidden();
        rows.add(Row.of(words.hasMarks() ? Change.CHANGED : Change.SAME, words.spans()));
    }

    private void gone(int from, int to) {
        for (int i = from; i < to; i++) {
            int move = moves.away(i);
            rows.add(move == 0 ? removed(before.line(i)) : away(before.line(i), move));
        }
    }

    private void come(int from, int to) {
        for (int j = from; j < to; j++) {
            int move = moves.here(j);
            rows.add(move == 0 ? added(after.line(j)) : here(before.line(move - 1), after.line(j), move));
        }
    }

    private static Row removed(String line) {
        return Row.of(Change.REMOVED, List.of(Span.removed(line)));
    }

    private static Row added(String line) {
        return Row.of(Change.ADDED, List.of(Span.added(line)));
    }

    private static Row away(String line, int move) {
        return Row.of(Change.MOVED_AWAY, List.of(Span.same(line))).leadingTo(move);
    }

    private Row here(String line, String now, int move) {
        CompareWords.Result words = CompareWords.compare(line, now, spaces, work);
        return Row.of(Change.MOVED_HERE, words.spans()).leadingTo(move);
    }

    /** Finds lines that went in one place and came, with a few words changed, in another. */
    private void findMovedAndChanged() {
        List<Integer> gone = places(Change.REMOVED);
        List<Integer> come = places(Change.ADDED);
        int move = before.size();
        for (int[] pair : new PairLines(before, after, moves, work).akin(texts(gone), texts(come))) {
            String line = text(gone.get(pair[0]));
            String now = text(come.get(pair[1]));
            rows.set(gone.get(pair[0]), away(line, ++move));
            rows.set(come.get(pair[1]), here(line, now, move));
        }
    }

    private List<Integer> places(Change change) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).change() == change)
                .boxed()
                .toList();
    }

    private List<String> texts(List<Integer> places) {
        return places.stream().map(this::text).toList();
    }

    private String text(int place) {
        return rows.get(place).spans().getFirst().text();
    }

    /** The rows with long runs of unchanged ones left out. */
    private List<Row> folded() {
        List<Row> shown = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = at;
            while (end < rows.size() && rows.get(end).isSame()) {
                end++;
            }
            int head = at == 0 ? 0 : Math.min(CONTEXT, end - at);
            int tail = end == rows.size() ? 0 : Math.min(CONTEXT, end - at - head);
            int skipped = end - at - head - tail;
            shown.addAll(rows.subList(at, at + head));
            if (skipped == 1) {
                shown.add(rows.get(at + head));
            } else if (skipped > 1) {
                shown.add(Row.skipped(skipped));
            }
            shown.addAll(rows.subList(end - tail, end));
            for (at = end; at < rows.size() && !rows.get(at).isSame(); at++) {
                shown.add(rows.get(at));
            }
        }
        return shown;
    }
}
