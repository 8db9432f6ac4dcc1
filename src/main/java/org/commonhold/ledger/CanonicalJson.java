package org.commonhold.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one spelling of RFC 8785: members sorted by UTF-16 code units, no white space, shortest escapes. Numbers
 * are whole and below 2^53, because that is all the commons needs and every reader agrees on them.
 */
public final class CanonicalJson {

    private static final long SAFE_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * Spells maps, collections, strings, whole numbers, booleans and null.
     *
     * @throws IllegalArgumentException for anything else, and for lone surrogates
     */
    public static byte[] bytes(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> writeText(out, text);
            case Boolean flag -> out.append(flag);
            case Integer number -> out.append(number.intValue());
            case Long number -> writeNumber(out, number);
            case Map<?, ?> map -> writeMap(out, map);
            case Collection<?> list -> writeList(out, list);
            default -> throw new IllegalArgumentException("not in canonical JSON: " + value.getClass());
        }
    }

    private static void writeNumber(StringBuilder out, long number) {
        if (number > SAFE_INTEGER || number < -SAFE_INTEGER) { // not by abs, which leaves the least long negative
            throw new IllegalArgumentException("number too large for JSON: " + number);
        }
        out.append(number);
    }

    private static void writeMap(StringBuilder out, Map<?, ?> map) {
        // RFC 8785, 3.2.3: property names sort as arrays of UTF-16 code units, which is how Java compares strings.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((k, v) -> sorted.put((String) k, v));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, @Nullable Object> e : sorted.entrySet()) {
            out.append(comma);
            writeText(out, e.getKey());
            out.append(':');
            write(out, e.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private static void writeList(StringBuilder out, Collection<?> list) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            write(out, item);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        throw new IllegalArgumentException("a lone surrogate");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
