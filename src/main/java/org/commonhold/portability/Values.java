package org.commonhold.portability;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reading front matter and index rows that other software wrote, under whichever of several names. */
final class Values {

    private Values() {}

    /** The first of these names that has a plain value with words; null where none has. */
    static @Nullable String text(Map<String, Object> values, List<String> names) {
        for (String name : names) {
            Object value = values.get(name);
            if (value != null && !(value instanceof Map) && !(value instanceof List)) {
                String text = value.toString().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** A list, or one text with commas. */
    static List<String> texts(Map<String, Object> values, List<String> names) {
        for (String name : names) {
            Object value = values.get(name);
            if (value instanceof List<?> list) {
                return list.stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList();
            }
            if (value != null && !(value instanceof Map)) {
                return Arrays.stream(value.toString().split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    /** Field values by field name. */
    static Map<String, List<String>> fields(Map<String, Object> values) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (values.get("fields") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value instanceof List<?> list) {
                    fields.put(
                            String.valueOf(name),
                            list.stream()
                                    .filter(Objects::nonNull)
                                    .map(String::valueOf)
                                    .toList());
                } else if (value != null) {
                    fields.put(String.valueOf(name), List.of(value.toString()));
                }
            });
        }
        return fields;
    }
}
