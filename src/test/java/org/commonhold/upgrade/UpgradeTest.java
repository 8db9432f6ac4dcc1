package org.commonhold.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.commonhold.ledger.ChainReport;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage's data comes up to date, and says afterwards what it said before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {

    private DataDirectory data;
    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        data = DataDirectory.claim(folder);
        server = EmbeddedPostgres.start(data, line -> {});
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        data.close();
    }

    static List<Path> dumps() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/upgrade"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void aDumpComesUpToDateWithItsChainItsWordsAndItsHeads(Path file) throws Exception {
        String version = file.getFileName().toString().replaceAll("^V(\\d+).*", "$1");
        DatabaseAddress address = server.database("upgrade_" + (char) ('a' + Integer.parseInt(version)));
        flyway(address, version).migrate();
        try (Connection connection = address.connect()) {
            Dump.load(connection, Files.readString(file, StandardCharsets.UTF_8));
        }

        flyway(address, "latest").migrate();

        try (Connection connection = address.connect()) {
            ChainReport chain = Ledger.verify(connection);
            assertThat(chain.problem()).isNull();
            assertThat(chain.entries()).isPositive();
            assertThat(Pages.verify(connection)).isEmpty();
            assertThat(count(connection, """
                    select count(*) from page p where p.head is distinct from (
                        select l.revision from ledger l
                        where l.type = 'revision.published' and l.subject = 'page:' || p.id
                        order by l.seq desc limit 1)"""))
                    .as("heads that a replay of the ledger does not give")
                    .isZero();
            assertThat(count(connection, """
                    select count(*) from setting s where s.in_force_to is null and s.value is distinct from (
                        select convert_from(l.canonical, 'UTF8')::jsonb #>> '{facts,value}' from ledger l
                        where l.type = 'setting.taken' and l.subject = 'setting:' || s.key
                        order by l.seq desc limit 1)"""))
                    .as("settings that a replay of the ledger does not give")
                    .isZero();
        }
    }

    private static Flyway flyway(DatabaseAddress address, String target) {
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
