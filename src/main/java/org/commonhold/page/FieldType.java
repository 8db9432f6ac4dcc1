package org.commonhold.page;

import java.util.Locale;

/** What a field of a kind may hold. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Markdown. */
    LONGTEXT,
    /** A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. */
    DATE,
    /** Where: plain text. */
    PLACE,
    /** One of the field's choices. */
    CHOICE,
    /** Several short words. */
    TAGS,
    /** An http or https address. */
    LINK,
    /** A page, by its title. */
    PAGE,
    /** A whole or decimal number, kept as written. */
    NUMBER;

    static FieldType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a value is a number. */
    public boolean isNumber() {
        return this == NUMBER;
    }

    /** Whether a value is long enough to be a section of its own. */
    public boolean isSection() {
        return this == LONGTEXT;
    }
}
