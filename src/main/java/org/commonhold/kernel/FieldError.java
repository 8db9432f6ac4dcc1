package org.commonhold.kernel;

/**
 * One thing wrong with what a person typed.
 *
 * @param field the input's name
 * @param code what is wrong
 * @param limit the bound that was missed, or 0 where there is none
 */
public record FieldError(String field, Code code, int limit) {

    /** What can be wrong with an input. */
    public enum Code {
        REQUIRED,
        TOO_LONG,
        TOO_MANY,
        NOT_A_DATE,
        NOT_A_NUMBER,
        NOT_A_LINK,
        NOT_A_CHOICE,
        NOT_A_LANGUAGE,
        NOT_TEXT,
        TOO_COMPLEX
    }

    public static FieldError of(String field, Code code) {
        return new FieldError(field, code, 0);
    }
}
