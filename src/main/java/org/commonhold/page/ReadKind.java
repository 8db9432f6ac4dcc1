package org.commonhold.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhold.markup.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads a kind from its file: a flat YAML map with a list of fields. An unknown key is an error, so typing slips show. */
final class ReadKind {

    private static final Set<String> KEYS = Set.of(
            "name",
            "label",
            "plural",
            "order",
            "description",
            "title-prompt",
            "body-prompt",
            "lead",
            "template",
            "fields");
    private static final Set<String> FIELD_KEYS =
            Set.of("name", "type", "label", "prompt", "ask", "facet", "many", "retired", "choices");

    private ReadKind() {}

    /** @throws IllegalArgumentException where the text is not a kind, saying why */
    static Kind read(String yaml) {
        Map<String, Object> map = Yaml.read(yaml);
        only(KEYS, map);
        String name = text(map, "name", null);
        return new Kind(
                name,
                text(map, "label", name),
                text(map, "plural", text(map, "label", name)),
                map.get("order") instanceof Number order ? order.intValue() : Integer.MAX_VALUE,
                text(map, "description", ""),
                text(map, "title-prompt", ""),
                text(map, "body-prompt", ""),
                map.get("lead") instanceof String lead ? lead : null,
                text(map, "template", "").strip(),
                list(map, "fields").stream().map(ReadKind::field).toList());
    }

    private static Field field(Object value) {
        if (!(value instanceof Map<?, ?> raw)) {
            throw new IllegalArgumentException("a field is a map");
        }
        @SuppressWarnings("unchecked") // YAML maps of ours have text keys; `only` has just looked at each
        Map<String, Object> map = (Map<String, Object>) raw;
        only(FIELD_KEYS, map);
        FieldType type = FieldType.of(text(map, "type", "text"));
        return new Field(
                text(map, "name", null),
                type,
                text(map, "label", text(map, "name", null)),
                text(map, "prompt", ""),
                text(map, "ask", ""),
                flag(map, "facet"),
                type == FieldType.TAGS || flag(map, "many"),
                flag(map, "retired"),
                list(map, "choices").stream().map(String::valueOf).toList());
    }

    private static void only(Set<String> known, Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String name) || !known.contains(name)) {
                throw new IllegalArgumentException("unknown key " + key);
            }
        }
    }

    private static String text(Map<String, Object> map, String key, @Nullable String otherwise) {
        Object value = map.get(key);
        if (value != null) {
            return value.toString();
        }
        if (otherwise == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return otherwise;
    }

    private static boolean flag(Map<String, Object> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    private static List<?> list(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }
}
