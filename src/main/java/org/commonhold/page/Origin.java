package org.commonhold.page;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where words that were not written here come from. Each part is one line of plain text as its source gives it, or null
 * where the source says nothing.
 *
 * @param source what they were taken from: a title or an address
 * @param author a label, as its source gives it; never an account here
 * @param licence under which terms they may be passed on
 * @param date when they were written
 */
public record Origin(
        @Nullable String source,
        @Nullable String author,
        @Nullable String licence,
        @Nullable String date) {

    private static final int MAX = 300;

    public Origin {
        source = line(source);
        author = line(author);
        licence = line(licence);
        date = line(date);
    }

    static Origin of(Map<String, String> members) {
        return new Origin(members.get("source"), members.get("author"), members.get("licence"), members.get("date"));
    }

    /** What is known, by name. */
    public Map<String, String> members() {
        Map<String, String> members = new TreeMap<>();
        put(members, "source", source);
        put(members, "author", author);
        put(members, "licence", licence);
        put(members, "date", date);
        return members;
    }

    private static void put(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** One line of at most {@value #MAX} code points; null for one without words. */
    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(c -> c < ' ' || Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .limit(MAX)
                .forEach(out::appendCodePoint);
        String line = out.toString().strip();
        return line.isEmpty() ? null : line;
    }
}
