package org.commonhold.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.page.Writing;
import org.commonhold.search.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a page costs the database. Counted by the server itself: while this test runs it writes every statement that it
 * is given into its log, BEGIN and COMMIT included, whoever sends it and by whatever way.
 */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class StatementsTest {

    /** What the followers, the clock and the pool ask by themselves, beside any request, as the log spells it. */
    private static final Pattern BY_ITSELF =
            Pattern.compile("select canonical from ledger where seq > \\$1 .*|select clock_timestamp\\(\\)|");

    private static final Pattern LOGGED =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[\\d+] LOG:  (?:statement|execute [^:]*): (.*)$");

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    private Connection server;
    private Path log;

    @BeforeEach
    void letTheServerTell() throws SQLException, IOException {
        Path data = Path.of(Scratch.setting("commonhold.data"));
        log = data.resolve("log/postgres.log");
        String url = Scratch.setting("quarkus.datasource.jdbc.url").replaceFirst("/[a-z]+$", "/postgres");
        String password = Files.readString(data.resolve("postgres-17/password")).strip();
        server = DriverManager.getConnection(url, "postgres", password);
        run("set log_statement = 'all'"); // for the marks, which must be there from the first on
        run("alter system set log_statement = 'all'");
        run("select pg_reload_conf()");
        for (int i = 0; statements("/p/about").isEmpty() && i < 50; i++) {
            given().get("/p/about"); // each connection hears of it when it is used next
        }
    }

    @AfterEach
    void letItBeSilentAgain() throws SQLException {
        run("alter system reset log_statement");
        run("select pg_reload_conf()");
        server.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a request asked of the database, statement by statement. */
    private List<String> statements(String path) throws SQLException, IOException {
        return statements(path, 200);
    }

    private List<String> statements(String path, int status) throws SQLException, IOException {
        return statements(path, status, "Accept", "*/*");
    }

    private List<String> statements(String path, int status, String header, String value)
            throws SQLException, IOException {
        String from = "from " + UUID.randomUUID();
        String to = "to " + UUID.randomUUID();
        run("select '" + from + "'");
        given().urlEncodingEnabled(false)
                .header(header, value)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(status);
        run("select '" + to + "'");
        String all = Files.readString(log);
        String between = all.substring(all.indexOf(from), all.indexOf(to));
        List<String> statements = new ArrayList<>();
        for (String line : between.lines().skip(1).toList()) {
            Matcher logged = LOGGED.matcher(line);
            if (logged.matches() && !BY_ITSELF.matcher(logged.group(1)).matches()) {
                statements.add(logged.group(1));
            }
        }
        return statements.subList(0, Math.max(0, statements.size() - 1)); // the last one is the mark
    }

    @Test
    void aWarmViewOfAPageIsOneStatement() throws Exception {
        given().get("/p/fair-payment").then().statusCode(200);
        assertThat(statements("/p/fair-payment"))
                .singleElement()
                .asString()
                .startsWith("select p.id, p.slug, p.head, p.surroundings, c.site");
    }

    // A19
    @Test
    void aFormerNameIsLedOnInTwoStatements() throws Exception {
        Writing.make(pages, Writing.guide("Costs before", "Words."));
        pages.rename(Writing.wish("costs-before"), "Costs after");
        // What the index asks of the pages that it follows is no cost of a page, neither here nor in the next test.
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(30))).isTrue();
        for (int i = 0; i < 50; i++) { // the driver asks about columns the first time on each connection
            given().redirects().follow(false).get("/p/costs-before").then().statusCode(301);
        }
        assertThat(statements("/p/costs-before", 301)).hasSize(2);
    }

    @Test
    void searchAsksNothingForItsList() throws Exception {
        assertThat(statements("/search?q=paying+people+fairly")).containsExactly("select state from commons");
        assertThat(statements("/api/v1/search?q=paying+people+fairly")).isEmpty();
    }

    // P19
    @Test
    void whatPartnersAskCostsTheSameForOneAsForMany() throws Exception {
        Map<String, Integer> most = Map.ofEntries(
                Map.entry("/api/v1/pages?limit=LIMIT", 2),
                Map.entry("/api/v1/pages?whole=true&limit=LIMIT", 4),
                Map.entry("/api/v1/pages/fair-payment/revisions?limit=LIMIT", 2),
                Map.entry("/api/v1/pages/fair-payment/revisions/1", 3),
                Map.entry("/api/v1/pages/fair-payment/source", 2),
                Map.entry("/api/v1/pages/fair-payment/html", 3),
                Map.entry("/api/v1/pages/fair-payment/links?limit=LIMIT", 3),
                Map.entry("/api/v1/kinds", 1),
                Map.entry("/api/v1/topics?limit=LIMIT", 1),
                Map.entry("/api/v1/questions?limit=LIMIT", 2),
                Map.entry("/api/v1/changes?limit=LIMIT", 4));
        for (Map.Entry<String, Integer> one : most.entrySet()) {
            for (String limit : List.of("1", "50")) {
                String path = one.getKey().replace("LIMIT", limit);
                for (int i = 0; i < 30; i++) { // the driver asks about columns the first time on each connection
                    given().get(path).then().statusCode(200);
                }
                assertThat(statements(path)).as(path).hasSizeLessThanOrEqualTo(one.getValue());
            }
        }
        String tag = given().get("/api/v1/pages/fair-payment").header("ETag");
        assertThat(statements("/api/v1/pages/fair-payment", 304, "If-None-Match", tag))
                .hasSize(1);
    }

    @Test
    void noPageCostsMoreWithWhatItLists() throws Exception {
        Map<String, Integer> costs = new TreeMap<>();
        for (String path : List.of(
                "/",
                "/p/partnership-agreement",
                "/p/fair-payment/history",
                "/p/fair-payment/history?what=shipped&by=shipped",
                "/p/fair-payment/compare",
                "/care",
                "/care/wanted",
                "/care/unchecked",
                "/p/fair-payment/source",
                "/p/fair-payment/edit",
                "/changes",
                "/kinds",
                "/kinds/practice",
                "/topics",
                "/topics/power",
                "/deleted",
                "/p/fair-payment/rename",
                "/p/fair-payment/delete",
                "/api/v1/pages/fair-payment",
                "/new?kind=guide",
                "/feeds/changes.atom",
                "/feeds/kinds/practice.atom",
                "/feeds/topics/power.json",
                "/feeds/search.atom?q=power",
                "/sitemap.xml",
                "/sitemap-1.xml",
                "/embed/p/fair-payment",
                "/api/v1/pages/fair-payment/card",
                "/status")) {
            // The driver asks about columns the first time on each connection, and some may be new.
            int cost = Integer.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                cost = Math.min(cost, statements(path).size());
            }
            costs.put(path, cost);
        }
        System.out.println("Statements for each page: " + costs);
        assertThat(costs.values()).allMatch(cost -> cost <= 8);
        assertThat(costs.get("/api/v1/pages/fair-payment")).isEqualTo(3);
        assertThat(costs.get("/changes")).isLessThanOrEqualTo(4);
        // N12
        for (String feed : List.of("changes.atom", "kinds/practice.atom", "topics/power.json", "search.atom?q=power")) {
            assertThat(costs.get("/feeds/" + feed)).isBetween(1, 5);
        }
        assertThat(costs.get("/sitemap.xml")).isEqualTo(1);
        assertThat(costs.get("/sitemap-1.xml")).isEqualTo(1);
        assertThat(costs.get("/embed/p/fair-payment")).isLessThanOrEqualTo(3);
        assertThat(costs.get("/api/v1/pages/fair-payment/card")).isLessThanOrEqualTo(3);
    }
}
