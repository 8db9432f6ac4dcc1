package org.commonhold.site.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of one data directory, in order: what one act leaves behind is what the next one finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EmbeddedPostgresTest {

    private DataDirectory claimed;
    private EmbeddedPostgres server;
    private final List<String> progress = new ArrayList<>();

    @BeforeAll
    void firstStartAfterOneThatWasKilledHalfWay(@TempDir Path directory) throws Exception {
        claimed = DataDirectory.claim(directory.resolve("data"));
        Files.createDirectories(base().resolve("dist.new-1/bin"));
        Files.createDirectories(base().resolve("cluster.new-1/files/base"));
        Files.createDirectories(base().resolve("dist/bin"));
        server = EmbeddedPostgres.start(claimed, progress::add);
    }

    @AfterAll
    void stop() throws ServerFailure {
        server.stop();
        claimed.close();
    }

    @Test
    @Order(1)
    void madeEverythingAnewAndNothingElse() throws Exception {
        assertThat(progress).containsExactly("Unpacking the database server", "Creating the database");
        assertThat(names(base())).containsExactlyInAnyOrder("cluster", "dist", "password", "port");
        update("CREATE TABLE kept (n int)");
        update("INSERT INTO kept VALUES (1)");
    }

    @Test
    @Order(2)
    void writesThroughToTheDiskAndKeepsItsDoorShut() throws Exception {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask("SHOW data_checksums")).isEqualTo("on");
        assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask("SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'commonhold'"))
                .isEqualTo("b C.UTF-8");
        assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("SHOW server_version")).startsWith(EmbeddedPostgres.MAJOR + ".");
        assertThat(ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base().resolve("password"))))
                .isEqualTo("rw-------");
        DatabaseAddress stranger = new DatabaseAddress(server.address().jdbcUrl(), "commonhold", "guessed");
        assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
        update("CREATE EXTENSION pg_trgm");
    }

    @Test
    @Order(3)
    void makesRoomForAnotherProcessThatCannotReadOurs() throws Exception {
        DatabaseAddress other = server.database("keycloak");
        assertThat(server.database("keycloak")).isEqualTo(other);
        try (Connection connection = other.connect()) {
            assertThat(connection.getCatalog()).isEqualTo("keycloak");
        }
        DatabaseAddress across = new DatabaseAddress(server.address().jdbcUrl(), other.user(), other.password());
        assertThatThrownBy(across::connect).hasMessageContaining("permission denied");
    }

    @Test
    @Order(4)
    void secondStartFindsTheDataAtTheSameAddress() throws Exception {
        DatabaseAddress before = server.address();
        server.stop();
        assertThat(EmbeddedPostgres.running(data())).isEmpty();
        server.stop();
        start();
        assertThat(progress).isEmpty();
        assertThat(server.address()).isEqualTo(before);
        assertThat(ask("SELECT n FROM kept")).isEqualTo("1");
    }

    @Test
    @Order(5)
    void startsAgainWhereTheServerOutlivedTheApplication() throws Exception {
        ProcessHandle forgotten = postmaster();
        assertThat(EmbeddedPostgres.running(data())).contains(server.address());
        start();
        assertThat(forgotten.isAlive()).isFalse();
        assertThat(ask("SELECT n FROM kept")).isEqualTo("1");
    }

    @Test
    @Order(6)
    void startsAgainAfterEverythingWasKilled() throws Exception {
        update("INSERT INTO kept VALUES (2)");
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().join();
        }
        assertThat(EmbeddedPostgres.running(data())).isEmpty();
        start();
        assertThat(ask("SELECT sum(n) FROM kept")).isEqualTo("3");
    }

    @Test
    @Order(7)
    void startsAgainWhereTheServerAloneWasKilled() throws Exception {
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        start();
        assertThat(ask("SELECT sum(n) FROM kept")).isEqualTo("3");
    }

    @Test
    @Order(8)
    void aPidFileThatNamesAnotherProcessStopsNobody() throws Exception {
        server.stop();
        Files.writeString(
                base().resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + base().resolve("cluster") + "\n1\n1\n\n127.0.0.1\n\nready\n");
        assertThat(EmbeddedPostgres.running(data())).isEmpty();
        start();
        assertThat(ask("SELECT sum(n) FROM kept")).isEqualTo("3");
    }

    @Test
    @Order(9)
    void choosesAnotherPortWhereItsOwnWasTaken() throws Exception {
        int port = Integer.parseInt(Files.readString(base().resolve("port")).strip());
        server.stop();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            start();
            assertThat(server.address().jdbcUrl()).doesNotContain(":" + taken.getLocalPort() + "/");
        }
        assertThat(ask("SELECT sum(n) FROM kept")).isEqualTo("3");
    }

    @Test
    @Order(10)
    void saysWhatTheLogSaysWhereTheServerCannotStart() throws Exception {
        server.stop();
        Path control = base().resolve("cluster/global/pg_control");
        Path aside = base().resolve("cluster/global/aside");
        Files.move(control, aside);
        assertThatThrownBy(this::start)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("could not find the database system");
        Files.move(aside, control);
        start();
    }

    @Test
    @Order(11)
    void saysThatThePasswordIsMissing() throws Exception {
        server.stop();
        Path aside = base().resolve("aside");
        Files.move(base().resolve("password"), aside);
        assertThatThrownBy(this::start).isInstanceOf(ServerFailure.class).hasMessageContaining("from a backup");
        assertThat(EmbeddedPostgres.running(data())).isEmpty();
        Files.move(aside, base().resolve("password"));
    }

    @Test
    @Order(12)
    void refusesAnotherMajorVersion() throws Exception {
        Path other = Files.createDirectories(data().resolve("postgres-16/cluster"));
        assertThatThrownBy(this::start)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("postgres-16")
                .hasMessageContaining("backup")
                .hasMessageContaining("restore");
        Files.delete(other);
        Files.delete(other.getParent());
    }

    @Test
    @Order(13)
    void comesBackAtTheSameAddressWhereItDiesWhileItIsKept() throws Exception {
        start();
        server.keepServing();
        DatabaseAddress before = server.address();
        for (int killed = 0; killed < 2; killed++) {
            ProcessHandle postmaster = postmaster();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            awaitBack(postmaster);
            assertThat(EmbeddedPostgres.running(data())).contains(before);
            assertThat(ask("SELECT sum(n) FROM kept")).isEqualTo("3");
        }
        server.stop();
        Thread.sleep(1_000);
        assertThat(EmbeddedPostgres.running(data())).as("stays stopped").isEmpty();
    }

    private void awaitBack(ProcessHandle former) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Postmaster.of(base())
                .filter(found -> found.ready() && found.process().pid() != former.pid())
                .isEmpty()) {
            assertThat(System.nanoTime()).as("it comes back").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private void start() throws ServerFailure {
        progress.clear();
        server = EmbeddedPostgres.start(claimed, progress::add);
    }

    private Path data() {
        return claimed.path();
    }

    private Path base() {
        return data().resolve("postgres-17");
    }

    private ProcessHandle postmaster() throws IOException {
        Optional<Postmaster> found = Postmaster.of(base());
        return found.orElseThrow().process();
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.map(path -> path.getFileName().toString()).toList();
        }
    }
}
