package org.commonhold.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the words of a revision from a row of plain JDBC, for what works without the application. */
final class ReadRow {

    /** The columns that are read, of {@code revision r}. */
    static final String COLUMNS =
            "r.kind, r.title, r.language, r.topics, r.aliases, r.fields, r.body, r.summary, r.origin, r.salt, r.hash";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadRow() {}

    static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getString("kind"),
                row.getString("title"),
                row.getString("language"),
                texts(row.getArray("topics")),
                texts(row.getArray("aliases")),
                read(row.getString("fields"), new TypeReference<Map<String, List<String>>>() {}),
                row.getString("body"));
    }

    static @Nullable Origin origin(ResultSet row) throws SQLException {
        String json = row.getString("origin");
        return json == null ? null : Origin.of(read(json, new TypeReference<Map<String, String>>() {}));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("a column is not the JSON that it should be", e);
        }
    }
}
