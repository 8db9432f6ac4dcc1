package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops of one site on one data directory, in order: what one leaves behind is what the next one finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RestartIT {

    private static final Duration SEARCH_COMES_BACK = Duration.ofSeconds(20);
    private static final Duration MEANING_COMES = Duration.ofSeconds(20);

    private Site site;
    private Path temp;

    @BeforeAll
    void firstStart(@TempDir Path temp) throws Exception {
        this.temp = temp;
        site = new Site(temp.resolve("data"));
        System.out.println("first start to first page: " + site.start().toMillis() + " ms");
    }

    @AfterAll
    void end() throws Exception {
        site.close();
    }

    @Test
    @Order(1)
    void refusesADirectoryThatIsServedFrom() throws Exception {
        Site.Said second = Site.run("start", "--data", site.data().toString(), "--port", "1");
        assertThat(second.text()).contains("Commonhold is already running on").contains("--data");
        assertThat(second.text().lines()).hasSize(1);
        assertThat(second.exit()).isEqualTo(1);
        assertThat(site.visitor().reads(Site.PAGE)).isTrue();
    }

    @Test
    @Order(2)
    void verifiesWhileServing() throws Exception {
        assertVerified(site.verify());
        assertThat(site.visitor().reads(Site.PAGE)).isTrue();
    }

    @Test
    @Order(2)
    void tellsWhatPagesMeanByTheModelThatIsShipped() throws Exception {
        Pattern told = Pattern.compile("ranked by what they mean, too</dt><dd>[1-9]");
        long until = System.nanoTime() + MEANING_COMES.toNanos();
        while (!told.matcher(site.visitor().get("/status").body()).find()) {
            assertThat(System.nanoTime()).as("the model runs").isLessThan(until);
            Thread.sleep(100);
        }
    }

    @Test
    @Order(3)
    void answersWhatIsUnderWayAndEndsWellWhenAskedTo() throws Exception {
        Writer writer = new Writer(site.visitor(), "restart", RandomGenerator.getDefault());
        Thread thread = Thread.ofPlatform().start(writer);
        while (writer.acknowledged().size() < 5) {
            Thread.sleep(5);
        }
        assertThat(site.stop()).isZero();
        assertThat(site.database()).as("the database has ended").isEmpty();
        int told = writer.acknowledged().size();
        System.out.println("second start to first page: " + site.start().toMillis() + " ms");
        writer.end();
        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        assertThat(writer.problems()).isEmpty();
        assertThat(writer.acknowledged()).hasSizeGreaterThanOrEqualTo(told);
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), count(distinct summary) from revision where summary like 'restart%'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(writer.acknowledged().size()).isEqualTo(row.getInt(2));
        }
    }

    @Test
    @Order(4)
    void startsOverWhatAKillLeftBehind() throws Exception {
        site.killEverything();
        assertThat(site.data().resolve("commonhold.lock")).exists();
        Path pid = site.data().resolve("postgres-17/cluster/postmaster.pid");
        assertThat(pid).exists();
        // The number now belongs to somebody else.
        List<String> lines = Files.readAllLines(pid);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pid, lines);
        site.start();
        assertThat(site.visitor().reads(Site.PAGE)).isTrue();
    }

    @Test
    @Order(5)
    void startsOverADatabaseThatOutlivedTheApplication() throws Exception {
        site.killApplication();
        assertThat(site.database()).isNotEmpty();
        site.start();
        assertThat(site.visitor().reads(Site.PAGE)).isTrue();
    }

    @Test
    @Order(6)
    void anIndexThatIsGoneComesBackByItself() throws Exception {
        assertThat(site.stop()).isZero();
        Campaign.deleteAll(site.index());
        site.start();
        awaitSearch();
    }

    @Test
    @Order(7)
    void anIndexThatWasCutShortComesBackByItself() throws Exception {
        assertThat(site.stop()).isZero();
        try (FileChannel channel = FileChannel.open(largestIndexFile(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        site.start();
        awaitSearch();
    }

    @Test
    @Order(8)
    void anIndexWithAFlippedBitComesBackByItself() throws Exception {
        assertThat(site.stop()).isZero();
        Path file = largestIndexFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        site.start();
        awaitSearch();
    }

    @Test
    @Order(9)
    void saysThatThePortIsTaken() throws Exception {
        assertThat(site.stop()).isZero();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Site.Said refused = Site.run("start", "--data", site.data().toString(), "--port", port);
            assertThat(refused.text())
                    .contains("Port " + port + " is already in use")
                    .contains("--port");
            assertThat(refused.text().lines()).hasSize(1);
            assertThat(refused.exit()).isEqualTo(1);
        }
        assertThat(site.database()).as("no database is left running").isEmpty();
    }

    @Test
    @Order(10)
    void verifiesWhileStopped() throws Exception {
        assertVerified(site.verify());
        assertThat(site.database()).as("left as it was found").isEmpty();
    }

    @Test
    @Order(11)
    void saysThatThereIsNothingToVerify() throws Exception {
        Path empty = temp.resolve("empty");
        Site.Said said = Site.run("verify", "--data", empty.toString());
        assertThat(said.text()).contains("There is no commons in " + empty).contains("start");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(empty).doesNotExist();
    }

    @Test
    @Order(12)
    void namesARevisionWhoseWordsWereChanged() throws Exception {
        site.start();
        try (Connection connection = site.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update revision set body = body || ' Pay the custodian.'
                    where page = (select id from page where slug = 'fair-payment') and n = 1""");
        }
        Site.Said said = site.verify();
        assertThat(said.text())
                .contains("The ledger holds:")
                .contains("revision 1 of page fair-payment does not have the words that were published");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    @Order(13)
    void namesTheFirstEntryThatWasChanged() throws Exception {
        try (Connection connection = site.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update ledger set canonical = overlay(canonical placing '\\x58' from 10 for 1) where seq in (7, 9)""");
        }
        Site.Said said = site.verify();
        assertThat(said.text()).contains("The ledger is broken at entry 7:").contains("The 6 entries before it hold.");
        assertThat(said.exit()).isEqualTo(1);
    }

    private static void assertVerified(Site.Said said) {
        assertThat(said.text())
                .contains("The ledger holds:", "Every revision has the words that the ledger vouches for.");
        assertThat(said.exit()).isZero();
    }

    private void awaitSearch() throws Exception {
        assertThat(site.visitor().reads(Site.PAGE)).isTrue();
        long all = shipped();
        long until = System.nanoTime() + SEARCH_COMES_BACK.toNanos();
        while (found() < all) {
            assertThat(System.nanoTime()).as("search comes back").isLessThan(until);
            Thread.sleep(50);
        }
        String answer;
        do { // the first questions to a cold server may run out of their time, and then say so
            assertThat(System.nanoTime()).as("search answers in full").isLessThan(until);
            answer = site.visitor().get("/api/v1/search?q=paying+people+fairly").body();
        } while (answer.contains("\"complete\":false"));
        assertThat(answer).contains("fair-payment");
    }

    private static long shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content-seed/pages"))) {
            return files.count();
        }
    }

    private long found() throws IOException, InterruptedException {
        String answer = site.visitor().get("/api/v1/search").body();
        return new ObjectMapper().readTree(answer).get("total").asLong();
    }

    private Path largestIndexFile() throws IOException {
        try (Stream<Path> files = Files.walk(site.index())) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
