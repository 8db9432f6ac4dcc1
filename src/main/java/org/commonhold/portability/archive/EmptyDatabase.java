package org.commonhold.portability.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A database with nothing in it, on its way to holding a commons. While it is on its way an empty schema of its own says
 * so; where a restore was cut off, the next one knows by it that the tables are its own to remove.
 */
final class EmptyDatabase {

    private static final String UNDER_WAY = "commonhold_restore_under_way";

    private final DataSource database;

    private EmptyDatabase(DataSource database) {
        this.database = database;
    }

    /** @throws ArchiveFailure where there is anything in it */
    static EmptyDatabase claim(DataSource database) throws SQLException, ArchiveFailure {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Catalogue catalogue = new Catalogue(connection);
            EmptyDatabase claimed = new EmptyDatabase(database);
            if (!catalogue.isEmpty()) {
                if (!isLeftOver(catalogue)) {
                    throw new ArchiveFailure(
                            "The database is not empty, and a restore never overwrites: give an empty data directory"
                                    + " (--data), or an empty database.");
                }
                claimed.clear();
            }
            statement.execute("create schema if not exists " + UNDER_WAY);
            return claimed;
        }
    }

    /** Makes the tables as they were when the archive was written. */
    void migrate(String version) throws ArchiveFailure {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        MigrationInfo[] known = flyway("latest").info().all();
        if (Arrays.stream(known).noneMatch(one -> wanted.equals(one.getVersion()))) {
            throw new ArchiveFailure("The archive has tables of version " + wanted
                    + ", which this Commonhold does not know: restore it with the Commonhold that wrote it or a newer"
                    + " one.");
        }
        flyway(wanted.getVersion()).migrate();
    }

    /** Says, inside the transaction that brings the rows, that it is empty no more. */
    static void filled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema " + UNDER_WAY);
        }
    }

    /** Leaves nothing, as it was found. */
    void giveUp() throws SQLException {
        clear();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + UNDER_WAY);
        }
    }

    /** Rows of the archive come in one transaction, so what a cut-off restore leaves has no entry in its ledger. */
    private static boolean isLeftOver(Catalogue catalogue) throws SQLException {
        return !catalogue
                        .strings("select nspname from pg_namespace where nspname = '" + UNDER_WAY + "'")
                        .isEmpty()
                && (catalogue
                                .strings("select relname from pg_class where relname = 'ledger'"
                                        + " and relnamespace = current_schema()::regnamespace")
                                .isEmpty()
                        || catalogue
                                .strings("select seq::text from ledger limit 1")
                                .isEmpty());
    }

    private void clear() {
        flyway("latest").clean();
    }

    private Flyway flyway(String target) {
        return Flyway.configure(EmptyDatabase.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .cleanDisabled(false)
                .load();
    }
}
