package org.commonhold.portability.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.commonhold.site.server.DatabaseAddress;
import org.eclipse.microprofile.config.ConfigProvider;

/** Empty databases beside that of the commons of the tests, of the same owner. */
final class Copies {

    private static final String URL = setting("quarkus.datasource.jdbc.url");

    private Copies() {}

    /** A new one with nothing in it. */
    static DataSource empty() throws Exception {
        String name = "copy_" + UUID.randomUUID().toString().replace("-", "");
        String password =
                Files.readString(data().resolve("postgres-17/password")).strip();
        try (Connection server =
                        DriverManager.getConnection(URL.replaceFirst("/[a-z]+$", "/postgres"), "postgres", password);
                Statement statement = server.createStatement()) {
            statement.execute("create database " + name + " owner " + setting("quarkus.datasource.username"));
        }
        return new DatabaseAddress(
                        URL.replaceFirst("/[a-z]+$", "/" + name),
                        setting("quarkus.datasource.username"),
                        setting("quarkus.datasource.password"))
                .dataSource();
    }

    /** A connection to the commons itself. */
    static Connection commons() throws SQLException {
        return DriverManager.getConnection(
                URL, setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
    }

    /** The data directory. */
    static Path data() {
        return Path.of(setting("commonhold.data"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
