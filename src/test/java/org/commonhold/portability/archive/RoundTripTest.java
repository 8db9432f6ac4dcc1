package org.commonhold.portability.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up comes back: every row, every number, and a ledger that goes on. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class RoundTripTest {

    @Inject
    Pages pages;

    @Test
    void everyTableComesBackAsItWasAtOneMomentWhilePeopleWrote(@TempDir Path temp) throws Exception {
        Path file = temp.resolve("commons.archive");
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                Writing.make(pages, Writing.guide("Written during a backup " + i, "Tab\there, \\N and \\. there. 漢"));
            }
        });
        Archives.Contents contents;
        try (Connection commons = Copies.commons()) {
            contents = Archives.backUp(commons, file, false, "a build", line -> {});
        } finally {
            enough.set(true);
            writer.join();
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(temp).isDirectoryContaining(file::equals).isDirectoryNotContaining(one -> !one.equals(file));

        DataSource copy = Copies.empty();
        Archives.Restored restored = Archives.restore(copy, file, List.of(), line -> {});

        assertThat(restored.contents()).isEqualTo(contents);
        try (Connection connection = copy.getConnection()) {
            assertThat(Archives.fingerprint(connection))
                    .isEqualTo(Archives.fingerprint(file))
                    .containsKeys("ledger", "page", "revision", "saved_form", "setting", "kind", "link", "alias");
            assertThat(Ledger.verify(connection).entries()).isEqualTo(contents.position());
            assertThat(Pages.verify(connection)).isEmpty();
            // The commons has gone on since; what it had by then is what the copy has.
            String upTo = "select md5(string_agg(encode(hash, 'hex'), '' order by seq)) from ledger where seq <= "
                    + contents.position();
            try (Connection commons = Copies.commons()) {
                assertThat(one(connection, upTo)).isEqualTo(one(commons, upTo));
            }
        }
    }

    @Test
    void theCopyGoesOnWithNumbersThatWereNeverGiven(@TempDir Path temp) throws Exception {
        DataSource copy = Copies.empty();
        Path file = backup(temp);
        Writing.make(pages, Writing.guide("Made after the backup", "Its numbers are given."));
        Archives.restore(copy, file, List.of(), line -> {});
        try (Connection commons = Copies.commons();
                Connection connection = copy.getConnection()) {
            for (String table : List.of("page", "revision")) {
                long given = Long.parseLong(one(commons, "select max(id)::text from " + table));
                long next = Long.parseLong(
                        one(connection, "select nextval(pg_get_serial_sequence('" + table + "', 'id'))::text"));
                assertThat(next).isGreaterThan(given);
            }
            assertThat(one(connection, "select count(*)::text from pg_constraint where contype = 'f'"))
                    .isEqualTo(one(
                            commons,
                            "select count(*)::text from pg_constraint where contype = 'f'"
                                    + " and connamespace = 'public'::regnamespace"));
            assertThatThrownBy(() -> one(connection, "insert into alias (slug, page) values ('x', -1) returning slug"))
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void whatIsThereIsNeverOverwritten(@TempDir Path temp) throws Exception {
        Path file = backup(temp);
        byte[] before = Files.readAllBytes(file);
        try (Connection commons = Copies.commons()) {
            assertThatThrownBy(() -> Archives.backUp(commons, file, false, "", line -> {}))
                    .isInstanceOf(ArchiveFailure.class)
                    .hasMessageContaining("exists");
            assertThat(file).hasBinaryContent(before);
            Archives.backUp(commons, file, true, "another build", line -> {});
            assertThat(Archives.check(file).build()).isEqualTo("another build");
            assertThatThrownBy(() -> Archives.backUp(commons, temp, true, "", line -> {}))
                    .hasMessageContaining("is a directory");
            assertThatThrownBy(() -> Archives.backUp(commons, temp.resolve("no/where"), false, "", line -> {}))
                    .isInstanceOf(ArchiveFailure.class);
        }
        DataSource copy = Copies.empty();
        Archives.restore(copy, file, List.of(), line -> {});
        assertThatThrownBy(() -> Archives.restore(copy, file, List.of(), line -> {}))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining("not empty");
        DataSource strangers = Copies.empty();
        run(strangers, "create table somebody_elses (id int)");
        assertThatThrownBy(() -> Archives.restore(strangers, file, List.of(), line -> {}))
                .hasMessageContaining("not empty");
        try (Connection connection = strangers.getConnection()) {
            assertThat(one(connection, "select count(*)::text from somebody_elses"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aBackupThatIsCutOffLeavesNothing(@TempDir Path temp) throws Exception {
        Path file = temp.resolve("cut.archive");
        try (Connection commons = Copies.commons()) {
            long me = Long.parseLong(one(commons, "select pg_backend_pid()::text"));
            assertThatThrownBy(() -> Archives.backUp(commons, file, false, "", line -> {
                        if (line.endsWith("rows of page")) {
                            kill(me);
                        }
                    }))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsSaidToBeOne() throws SQLException {
        OutputStream full = new OutputStream() {
            private int left = 1_000;

            @Override
            public void write(int one) throws IOException {
                if (left-- == 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        try (Connection commons = Copies.commons()) {
            Snapshot snapshot = new Snapshot(commons, "", line -> {});
            assertThatThrownBy(() -> snapshot.into(new ArchiveWriter(full)))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            e -> assertThat(ArchiveFailure.in(Path.of("x.archive"), e))
                                    .hasMessage("The disk that holds x.archive is full: make room and try again."));
        }
    }

    @Test
    void aRestoreThatWasCutOffIsSimplyRepeated(@TempDir Path temp) throws Exception {
        Path file = backup(temp);
        DataSource copy = Copies.empty();
        // As kill -9 leaves it: the tables are there, the rows are not.
        EmptyDatabase.claim(copy).migrate("1");
        Archives.restore(copy, file, List.of(), line -> {});
        try (Connection connection = copy.getConnection()) {
            assertThat(Archives.fingerprint(connection)).isEqualTo(Archives.fingerprint(file));
            assertThat(one(connection, "select count(*)::text from pg_namespace where nspname like '%restore%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatLivesForAnHourIsNotKept() throws SQLException {
        try (Connection commons = Copies.commons();
                Statement statement = commons.createStatement()) {
            commons.setAutoCommit(false);
            statement.execute("create table hourly (id int primary key)");
            statement.execute("comment on table hourly is 'ephemeral: keys of an hour'");
            statement.execute("create table daily (id int primary key)");
            assertThat(new Catalogue(commons).tables())
                    .extracting(Table::name)
                    .contains("daily", "revision")
                    .doesNotContain("hourly", "flyway_schema_history");
            commons.rollback();
        }
    }

    static Path backup(Path folder) throws Exception {
        Path file = folder.resolve("backup.archive");
        try (Connection commons = Copies.commons()) {
            Archives.backUp(commons, file, false, "a build", line -> {});
        }
        return file;
    }

    private static void kill(long backend) {
        try (Connection other = Copies.commons()) {
            one(other, "select pg_terminate_backend(" + backend + ")::text");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
