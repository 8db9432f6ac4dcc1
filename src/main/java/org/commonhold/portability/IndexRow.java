package org.commonhold.portability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a folder's {@code index.jsonl} says of one of its files, one JSON object a line: {@code file} (as it lies beside
 * the index or in its {@code pages} folder), {@code id} (its folder in {@code revisions}), {@code title}, {@code path}
 * (where it lay before, which its links start from), {@code source}, {@code author}, {@code licence}, {@code date}.
 */
record IndexRow(Map<String, Object> values) {

    static final String FILE = "index.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The rows of a folder's index by file; empty where it has none. A line that is no JSON object is reported. */
    static Map<String, IndexRow> of(Path folder, ImportReport report) throws IOException {
        Path index = folder.resolve(FILE);
        if (!Files.isRegularFile(index)) {
            return Map.of();
        }
        Map<String, IndexRow> rows = new HashMap<>();
        try (Stream<String> lines = Files.lines(index, StandardCharsets.UTF_8)) {
            int n = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                n++;
                IndexRow row = line.isBlank() ? null : read(line);
                if (row != null && row.text("file") != null) {
                    rows.put(row.text("file"), row);
                } else if (!line.isBlank()) {
                    report.note(FILE, "line " + n + " is not about a file");
                }
            }
        } catch (java.io.UncheckedIOException e) {
            report.note(FILE, "cannot be read to its end: it is not UTF-8");
        }
        return rows;
    }

    private static @Nullable IndexRow read(String line) {
        try {
            Map<String, Object> values = JSON.readValue(line, new TypeReference<Map<String, Object>>() {});
            return values == null ? null : new IndexRow(values); // the line "null" is JSON, too
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    @Nullable
    String text(String name) {
        return Values.text(values, List.of(name));
    }
}
