package org.commonhold.markup;

/**
 * Collects a result and refuses one that outgrows its source: a reference's long address, repeated by every mention,
 * would turn 256 KiB into gigabytes.
 */
final class BoundedText implements Appendable {

    static final int MAX_CHARS = 16 * Markup.MAX_BYTES;

    private final StringBuilder text = new StringBuilder();

    @Override
    public Appendable append(CharSequence part) {
        return append(part, 0, part.length());
    }

    @Override
    public Appendable append(CharSequence part, int start, int end) {
        if (text.length() + (end - start) > MAX_CHARS) {
            throw new TooComplex(TooComplex.Reason.RESULT_TOO_LARGE);
        }
        text.append(part, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
