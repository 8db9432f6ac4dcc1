package org.commonhold.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of an edit that waits, as they are kept: the very bytes that a revision of them would be hashed from. */
record ProposedWords(Content content, String summary) {

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] payload() {
        return content.payload(summary, null);
    }

    /** Reads what {@link #payload} wrote. */
    static ProposedWords read(String payload) {
        try {
            JsonNode json = JSON.readTree(payload);
            Map<String, List<String>> fields = new LinkedHashMap<>();
            json.required("fields").properties().forEach(field -> fields.put(field.getKey(), texts(field.getValue())));
            Content content = new Content(
                    text(json, "kind"),
                    text(json, "title"),
                    text(json, "language"),
                    texts(json.required("topics")),
                    texts(json.required("aliases")),
                    fields,
                    text(json, "body"));
            return new ProposedWords(content, text(json, "summary"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept edit cannot be read", e);
        }
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).textValue();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
