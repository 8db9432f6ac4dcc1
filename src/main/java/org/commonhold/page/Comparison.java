package org.commonhold.page;

import java.util.List;

/**
 * Two texts side by side.
 *
 * @param parts what differs, part by part; empty where nothing does
 */
record Comparison(List<Part> parts) {

    /**
     * One part of a page that differs.
     *
     * @param label the field's label, or empty for one that the messages name
     * @param name the part's name: a field's, or {@code title}, {@code kind}, {@code language}, {@code topics},
     *     {@code aliases}, {@code body}
     */
    record Part(String name, String label, List<Row> rows) {}

    /** One row: before on the left, after on the right. */
    record Row(Change change, List<Span> left, List<Span> right, int skipped) {

        static Row same(String line) {
            List<Span> span = List.of(new Span(line, false));
            return new Row(Change.SAME, span, span, 0);
        }

        static Row skipped(int lines) {
            return new Row(Change.SKIPPED, List.of(), List.of(), lines);
        }

        public boolean isSkipped() {
            return change == Change.SKIPPED;
        }

        public boolean hasLeft() {
            return change == Change.REMOVED || change == Change.CHANGED;
        }

        public boolean hasRight() {
            return change == Change.ADDED || change == Change.CHANGED;
        }
    }

    /** A run of words, changed or not. */
    record Span(String text, boolean changed) {}

    /** What happened to a row. */
    enum Change {
        SAME,
        REMOVED,
        ADDED,
        CHANGED,
        SKIPPED
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
