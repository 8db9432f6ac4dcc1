package org.commonhold.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** A JSON-LD island: JSON in which nothing can end the script element that holds it (SAFETY row 6). */
public final class JsonLd {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String json;

    private JsonLd(String json) {
        this.json = json;
    }

    public static JsonLd of(Map<String, ?> members) {
        try {
            String plain = JSON.writeValueAsString(members);
            return new JsonLd(plain.replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return json;
    }
}
