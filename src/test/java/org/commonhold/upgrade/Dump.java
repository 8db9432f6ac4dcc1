package org.commonhold.upgrade;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a database as text: for each table a line {@code == table (columns)} and what PostgreSQL's COPY says.
 * Each stage of the project leaves one in {@code src/test/resources/upgrade}, named after its last migration, and it is
 * never touched again. To write one, run this class with the data directory of a serving commons and the file.
 */
final class Dump {

    private static final String TABLE = "== ";

    private Dump() {}

    /** Writes the dump of a running commons. */
    public static void main(String[] args) throws Exception {
        DatabaseAddress serving = EmbeddedPostgres.running(Path.of(args[0])).orElseThrow();
        try (Connection connection = serving.connect()) {
            Files.write(Path.of(args[1]), write(connection));
        }
    }

    private static byte[] write(Connection connection) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : tables(connection)) {
            String columns = String.join(", ", columns(connection, table));
            out.write((TABLE + table + " (" + columns + ")\n").getBytes(StandardCharsets.UTF_8));
            copy.copyOut("copy (select " + columns + " from " + table + " order by 1, 2) to stdout", out);
        }
        return out.toByteArray();
    }

    /** Puts the rows into a database whose tables are those of the dump's stage. What they held goes. */
    static void load(Connection connection, String dump) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            // Pages and what belongs to them name each other, so the pages' own keys wait until all is in.
            statement.execute("begin");
            for (String table : tables(connection)) {
                statement.execute("truncate " + table + " cascade");
            }
            List<String> keys = strings(connection, """
                    select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                    where conrelid = 'page'::regclass and contype = 'f'""", List.of());
            for (String key : keys) {
                statement.execute("alter table page drop constraint " + key.substring(0, key.indexOf(' ')));
            }
            for (String block : dump.split("(?m)^" + TABLE, -1)) {
                if (!block.isBlank()) {
                    int end = block.indexOf('\n');
                    byte[] rows = block.substring(end + 1).getBytes(StandardCharsets.UTF_8);
                    copy.copyIn("copy " + block.substring(0, end) + " from stdin", new ByteArrayInputStream(rows));
                }
            }
            for (String key : keys) {
                statement.execute("alter table page add constraint " + key);
            }
            statement.execute("commit");
        }
    }

    /** Tables with those that others refer to first. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = strings(connection, """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name <> 'flyway_schema_history' order by 1""", List.of());
        List<String> ordered = new ArrayList<>(List.of("page", "revision"));
        names.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        return ordered;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(connection, """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? order by ordinal_position""", List.of(table));
    }

    private static List<String> strings(Connection connection, String sql, List<String> parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setString(i + 1, parameters.get(i));
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
