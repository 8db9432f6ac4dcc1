package org.commonhold.page;

import java.util.List;

/**
 * Two texts and what became of the one on the way to the other.
 *
 * @param parts what differs and is shown, part by part; empty where nothing is
 * @param changes how many changes there are; a change is one row or several without an unchanged one between them
 * @param spacesHidden in how many places nothing but spaces, line breaks or empty lines differ, where these are not shown
 */
record Comparison(List<Part> parts, int changes, int spacesHidden) {

    /** Whether a difference in nothing but spaces, line breaks and empty lines is shown. */
    enum Spaces {
        HIDDEN,
        SHOWN
    }

    /**
     * One part of a page that differs.
     *
     * @param label the field's label, or empty for one that the messages name
     * @param name the part's name: a field's, or {@code title}, {@code kind}, {@code language}, {@code topics},
     *     {@code aliases}, {@code body}
     */
    record Part(String name, String label, List<Row> rows) {}

    /**
     * One row: before on the left, after on the right; usually a line.
     *
     * @param spans its words in the order in which they are read inline, what is gone before what has come; those that
     *     moved are marked only where they changed on the way, and that in the place where they are now
     * @param skipped how many unchanged lines it stands for; 0 for one that shows its words
     * @param number the number of the change that begins with this row, from 1 through all parts; 0 where none does
     * @param other the number of the change in which the moved words are, or were; 0 for all other rows, and where the
     *     row above says the same
     */
    record Row(Change change, List<Span> spans, int skipped, int number, int other) {

        static Row of(Change change, List<Span> spans) {
            return new Row(change, spans, 0, 0, 0);
        }

        static Row skipped(int lines) {
            return new Row(Change.SKIPPED, List.of(), lines, 0, 0);
        }

        Row numbered(int n) {
            return new Row(change, spans, skipped, n, other);
        }

        Row leadingTo(int n) {
            return new Row(change, spans, skipped, number, n);
        }

        /** What stood before. */
        public List<Span> left() {
            if (change == Change.MOVED_HERE) {
                return List.of();
            }
            return spans.stream().filter(span -> !span.isAdded()).toList();
        }

        /** What stands after. */
        public List<Span> right() {
            if (change == Change.MOVED_AWAY) {
                return List.of();
            }
            return spans.stream().filter(span -> !span.isRemoved()).toList();
        }

        public boolean isSkipped() {
            return change == Change.SKIPPED;
        }

        public boolean isSame() {
            return change == Change.SAME;
        }

        public boolean isMoved() {
            return change == Change.MOVED_AWAY || change == Change.MOVED_HERE;
        }

        public boolean isMovedAway() {
            return change == Change.MOVED_AWAY;
        }

        public boolean isChanged() {
            return change == Change.CHANGED;
        }

        public boolean hasOther() {
            return other > 0;
        }

        public boolean isFirst() {
            return number > 0;
        }

        public boolean hasLeft() {
            return change == Change.REMOVED || change == Change.CHANGED || change == Change.MOVED_AWAY;
        }

        public boolean hasRight() {
            return change == Change.ADDED || change == Change.CHANGED || change == Change.MOVED_HERE;
        }
    }

    /** A run of words. Where spaces are shown and are what changed, they are made visible by signs. */
    record Span(String text, Mark mark) {

        static Span same(String text) {
            return new Span(text, Mark.SAME);
        }

        static Span removed(String text) {
            return new Span(text, Mark.REMOVED);
        }

        static Span added(String text) {
            return new Span(text, Mark.ADDED);
        }

        public boolean isRemoved() {
            return mark == Mark.REMOVED;
        }

        public boolean isAdded() {
            return mark == Mark.ADDED;
        }
    }

    /** What happened to words. */
    enum Mark {
        SAME,
        REMOVED,
        ADDED
    }

    /** What happened to a row. */
    enum Change {
        SAME,
        REMOVED,
        ADDED,
        CHANGED,
        MOVED_AWAY,
        MOVED_HERE,
        SKIPPED
    }

    /** Whether nothing differs at all, spaces included. */
    public boolean isEmpty() {
        return parts.isEmpty() && spacesHidden == 0;
    }

    /** Whether they differ, and in nothing but spaces, which are not shown. */
    public boolean isSpacesOnly() {
        return parts.isEmpty() && spacesHidden > 0;
    }
}
