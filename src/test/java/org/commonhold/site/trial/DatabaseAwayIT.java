package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database hangs, refuses, dies and flaps while people read and save. The bounds are those of a quiet machine, with
 * room for one on which other work is done; what was measured is printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final long ANSWER_WITHIN = 3_000;
    private static final long BACK_WITHIN = 5_000;
    private static final String LINE = "The database is not answering. What you see is complete up to";

    private DataDirectory store;
    private EmbeddedPostgres database;
    private Site server;
    private Wire wire;
    private Site site;
    private int threadsBefore;
    private Bystanders people;

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        store = DataDirectory.claim(temp.resolve("store"));
        database = EmbeddedPostgres.start(store, text -> {});
        server = new Site(temp.resolve("store"));
        DatabaseAddress address = database.address();
        wire = new Wire(URI.create(address.jdbcUrl().substring(5)).getPort());
        site = new Site(
                temp.resolve("data"),
                Map.of(
                        "COMMONHOLD_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + wire.port() + "/commonhold",
                        "COMMONHOLD_DATABASE_USER",
                        address.user(),
                        "COMMONHOLD_DATABASE_PASSWORD",
                        address.password(),
                        "COMMONHOLD_REHEARSE",
                        "no"));
        site.start();
        people = new Bystanders(site);
        people.begin(); // once with the database, so that every thread that is needed is there
        Thread.sleep(4_000);
        people.leave();
        threadsBefore = site.threads();
    }

    @AfterAll
    void end() throws Exception {
        site.close();
        wire.close();
        database.stop();
        store.close();
    }

    @BeforeEach
    void come() throws Exception {
        people = new Bystanders(site);
        people.begin();
        Thread.sleep(500);
    }

    @AfterEach
    void leave() throws Exception {
        wire.join(); // also after a test that failed half-way
        signal("CONT");
        people.leave();
        awaitSave(System.nanoTime());
    }

    // Y1 Y2 Y3 Y4 Y5 Y6
    @Test
    void aServerThatHangsIsNoticedAndNobodyWaitsForIt() throws Exception {
        signal("STOP");
        try {
            whileAway();
        } finally {
            signal("CONT");
        }
        back("hung");
    }

    // Y1 Y4
    @Test
    void aServerThatRefusesIsNoLoss() throws Exception {
        wire.cut();
        whileAway();
        wire.join();
        back("refused");
    }

    // Y1 Y4
    @Test
    void aServerThatDiesAndComesBackIsNoLoss() throws Exception {
        signal("KILL");
        whileAway();
        database = EmbeddedPostgres.start(store, text -> {});
        back("killed");
    }

    // Y4
    @Test
    void aServerThatComesAndGoesIsNoLoss() throws Exception {
        for (int i = 0; i < 6; i++) {
            wire.cut();
            Thread.sleep(600);
            wire.join();
            Thread.sleep(600);
        }
        back("flapping");
    }

    private void whileAway() throws Exception {
        long until = System.nanoTime() + AWAY.toNanos();
        awaitLine();
        HttpResponse<String> page = site.visitor().get(Site.PAGE);
        assertThat(page.body()).contains(LINE, " GMT");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        for (String path : List.of("/p/about/history", "/p/about/edit", "/changes", "/p/never-written")) {
            HttpResponse<String> refused = site.visitor().get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(503);
            assertThat(refused.body()).contains("Try again in a minute");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
        HttpResponse<String> json = site.visitor().get("/api/v1/pages/never-written");
        assertThat(json.statusCode()).isEqualTo(503);
        assertThat(json.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        HttpResponse<String> act = site.visitor()
                .send(new Visitor.Form(
                        "/p/about/rename",
                        Map.of(
                                "name",
                                "Something else",
                                "reason",
                                "Because of <this>",
                                "form",
                                "a-nonce-of-20-letters")));
        assertThat(act.statusCode()).isEqualTo(503);
        assertThat(act.body()).contains("Something else", "Because of &lt;this&gt;", "Send it again");
        assertThat(site.visitor().get("/status").body()).contains("does not answer since");
        Thread.sleep(Math.max(0, (until - System.nanoTime()) / 1_000_000));
    }

    private void awaitLine() throws Exception {
        long until = System.nanoTime() + Duration.ofMillis(ANSWER_WITHIN).toNanos();
        while (!site.visitor().get(Site.PAGE).body().contains(LINE)) {
            assertThat(System.nanoTime()).as("noticed in time").isLessThan(until);
        }
    }

    private void back(String how) throws Exception {
        long before = System.nanoTime();
        long saved = awaitSave(before);
        Thread.sleep(500);
        people.leave();
        String report = report(how, saved);
        System.out.println(report);
        assertThat(saved).as("saves again").isLessThan(BACK_WITHIN);
        assertThat(people.reads()).as(report).allMatch(read -> read.status() == 200);
        assertThat(people.reads()).as(report).allMatch(read -> read.millis() < ANSWER_WITHIN);
        // A form that was opened before others had saved may clash, as at any time; then it waits whole.
        assertThat(people.saves())
                .as(report)
                .allMatch(save -> save.status() == 303 || save.status() == 503 || save.status() == 409);
        assertThat(people.saves()).as(report).allMatch(save -> save.millis() < ANSWER_WITHIN);
        assertThat(people.saves())
                .filteredOn(save -> save.status() == 503)
                .allMatch(
                        save -> save.body().contains(save.what()) && save.body().contains("<textarea"));
        assertThat(site.visitor().get(Site.PAGE).body()).doesNotContain(LINE);
        assertThat(site.visitor().get(Site.PAGE).headers().firstValue("ETag")).isPresent();
        assertThat(site.threads()).as("threads").isLessThan(threadsBefore + 20);
        for (String one : people.acknowledged()) {
            String[] pageAndWord = one.split(" ", 2);
            String source =
                    site.visitor().get("/p/" + pageAndWord[0] + "/source").body();
            assertThat(source.split(pageAndWord[1], -1)).as(one).hasSize(2);
        }
    }

    private long awaitSave(long before) throws Exception {
        while (true) {
            try {
                Visitor.Form form = site.visitor().open("/p/" + people.pages().getFirst() + "/edit");
                if (site.visitor().send(form).statusCode() == 303) {
                    return (System.nanoTime() - before) / 1_000_000;
                }
            } catch (IOException e) {
                // not yet
            }
            assertThat(System.nanoTime() - before)
                    .isLessThan(Duration.ofSeconds(60).toNanos());
            Thread.sleep(50);
        }
    }

    private String report(String how, long saved) throws IOException {
        return how + ": saves again after " + saved + " ms; " + people.reads().size() + " reads "
                + statuses(people.reads()) + ", slowest " + slowest(people.reads()) + " ms; "
                + people.saves().size() + " saves " + statuses(people.saves()) + ", slowest "
                + slowest(people.saves()) + " ms; threads " + threadsBefore + " before, " + site.threads() + " after";
    }

    private static Map<Integer, Long> statuses(List<Bystanders.Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Bystanders.Answer::status, Collectors.counting()));
    }

    private static long slowest(List<Bystanders.Answer> answers) {
        return answers.stream().mapToLong(Bystanders.Answer::millis).max().orElse(0);
    }

    private void signal(String name) throws Exception {
        String all =
                server.database().stream().map(one -> Long.toString(one.pid())).collect(Collectors.joining(" "));
        assertThat(new ProcessBuilder("sh", "-c", "kill -s " + name + " " + all)
                        .start()
                        .waitFor())
                .isZero();
    }
}
