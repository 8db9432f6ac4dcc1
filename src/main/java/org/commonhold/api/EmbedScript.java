package org.commonhold.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonhold.web.WebMessages;

/** The script that makes more of the lines that others pasted, with its words before it, and the style of frames. */
@ApplicationScoped
class EmbedScript {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String script;
    private final String style = read("embed.css");

    EmbedScript(EmbedMessages words, WebMessages frame) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("site", frame.siteName());
        said.put("from", words.from());
        said.put("changed", words.changed());
        said.put("deleted", words.deleted());
        said.put("why", words.why());
        said.put("found", words.found());
        said.put("foundOne", words.foundOne());
        said.put("foundNone", words.foundNone());
        said.put("noneMore", words.noneMore());
        said.put("corrected", words.corrected());
        said.put("all", words.all());
        try {
            script = "const words = " + JSON.writeValueAsString(said) + ";\n" + read("embed.js");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String script() {
        return script;
    }

    String style() {
        return style;
    }

    private static String read(String name) {
        try (InputStream in = EmbedScript.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no asset " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
