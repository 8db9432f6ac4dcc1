package org.commonhold.search;

import java.util.Locale;

/** What hits can be told apart by, and narrowed to. */
public enum Facet {
    /** Names of kinds; one of those chosen is enough. */
    KIND(Fields.KIND),
    /** Slugs of topics; all of those chosen must be there. */
    TOPIC(Fields.TOPIC),
    /** Places as written; one of those chosen is enough. */
    PLACE(Fields.PLACE),
    /** BCP 47 in lower case; a language without a region holds all its regions; one of those chosen is enough. */
    LANG(Fields.LANGUAGE),
    /** The year of the last change; one of those chosen is enough. */
    YEAR(Fields.YEAR);

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** Its name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a page may have to have several of its values at once. */
    public boolean needsAll() {
        return this == TOPIC;
    }

    String field() {
        return field;
    }
}
