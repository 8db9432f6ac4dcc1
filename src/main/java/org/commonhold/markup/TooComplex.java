package org.commonhold.markup;

/**
 * A text that costs more than a page may: answered as "unprocessable", never as a failure of ours (SAFETY row 9). Thrown
 * by {@link Markup#parse} and {@link Document#html}; the text itself stays with its writer.
 */
public final class TooComplex extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    TooComplex(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Which limit was met, for a message that a person can act on. */
    public Reason reason() {
        return reason;
    }

    /** The limits. */
    public enum Reason {
        /** More than {@link Markup#MAX_BYTES}. */
        TOO_LONG,
        /** Too many square brackets without a blank line between them. */
        TOO_MANY_BRACKETS,
        /** One table has too many cells. */
        TABLE_TOO_LARGE,
        /** Too many paragraphs, headings and cells. */
        TOO_MANY_PARTS,
        /** The result is far longer than its source. */
        RESULT_TOO_LARGE,
        /** Reading or rendering took too long. */
        TOO_SLOW
    }
}
