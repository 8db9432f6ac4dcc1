package org.commonhold.kernel;

/** The identity of a page, which outlives every change of its words, title and address. */
public record PageId(long value) implements Comparable<PageId> {

    /** This page as a ledger subject. */
    public Subject subject() {
        return new Subject(Subject.PAGE, Long.toString(value));
    }

    @Override
    public int compareTo(PageId other) {
        return Long.compare(value, other.value);
    }
}
