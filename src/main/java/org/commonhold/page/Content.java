package org.commonhold.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonhold.ledger.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page, as a revision keeps them.
 *
 * @param kind the name of its kind
 * @param language BCP 47
 * @param topics slugs, in the writer's order
 * @param aliases other names that lead here
 * @param fields values by field name; a field without a value is absent
 * @param body Markdown
 */
public record Content(
        String kind,
        String title,
        String language,
        List<String> topics,
        List<String> aliases,
        Map<String, List<String>> fields,
        String body) {

    public Content {
        topics = List.copyOf(topics);
        aliases = List.copyOf(aliases);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        new TreeMap<>(fields).forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        fields = Collections.unmodifiableMap(copy);
    }

    /** The same words under another title. */
    Content titled(String other) {
        return new Content(kind, other, language, topics, aliases, fields, body);
    }

    /** The values of a field; empty where there are none. */
    public List<String> field(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value of a field, or empty text. */
    public String firstOf(String name) {
        List<String> values = field(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /**
     * The bytes that a revision's public hash vouches for: RFC 8785 JSON of these words, the summary, and where they come
     * from if not from here.
     */
    byte[] payload(String summary, @Nullable Origin origin) {
        Map<String, Object> members = new TreeMap<>();
        members.put("kind", kind);
        members.put("title", title);
        members.put("language", language);
        members.put("topics", topics);
        members.put("aliases", aliases);
        members.put("fields", new TreeMap<>(fields));
        members.put("body", body);
        members.put("summary", summary);
        if (origin != null) {
            members.put("origin", origin.members());
        }
        return CanonicalJson.bytes(members);
    }

    /** Every piece of Markdown in it: the body first, then the long fields of the kind in order. */
    List<String> markdown(Kind of) {
        List<String> pieces = new ArrayList<>();
        pieces.add(body);
        for (Field field : of.fields()) {
            if (field.type() == FieldType.LONGTEXT) {
                pieces.addAll(field(field.name()));
            }
        }
        return pieces;
    }
}
