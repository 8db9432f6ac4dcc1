package org.commonhold.site;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A copy of what the commons of the tests has recorded, in a schema of its own, in which a test may break what it likes.
 */
public final class Scratch implements AutoCloseable {

    private final String schema = "scratch_" + UUID.randomUUID().toString().replace("-", "");
    private final Connection connection;

    public Scratch() throws SQLException {
        connection = DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
        run("create schema " + schema);
        for (String table :
                new String[] {"ledger", "ledger_head", "page", "revision", "page_act", "change", "question"}) {
            run("create table " + schema + "." + table + " as table public." + table);
        }
        run("set search_path = " + schema);
    }

    /** A connection that sees the copy in place of the original. */
    public Connection connection() {
        return connection;
    }

    /** The name of the schema. */
    public String schema() {
        return schema;
    }

    /** Runs one statement on the copy. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            run("drop schema " + schema + " cascade");
        } finally {
            connection.close();
        }
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
