package org.commonhold.kernel;

/**
 * What an act or a ledger entry is about.
 *
 * @param type one of the constants here: lower-case letters
 * @param id opaque, without a colon
 */
public record Subject(String type, String id) {

    public static final String PAGE = "page";
    public static final String SETTING = "setting";
    public static final String KIND = "kind";
    public static final String COMMONS = "commons";
    public static final String QUESTION = "question";

    /** The commons as a whole. */
    public static final Subject WHOLE = new Subject(COMMONS, "1");

    /** The page identity of a subject of type {@link #PAGE}. */
    public PageId pageId() {
        if (!type.equals(PAGE)) {
            throw new IllegalStateException("not a page: " + this);
        }
        return new PageId(Long.parseLong(id));
    }

    /** Reads what {@link #toString()} wrote. */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        return new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
