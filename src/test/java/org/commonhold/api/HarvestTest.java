package org.commonhold.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.commonhold.kernel.Actor;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Suppression;
import org.commonhold.page.SuppressionReason;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner takes everything with deploy/partner/harvest.py, follows what changes, and has exactly what there is. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class HarvestTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONG = 60;

    @Inject
    Pages pages;

    @TempDir
    Path copy;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void rest() {
        threads.shutdown();
    }

    @BeforeEach
    void pythonIsThere() {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            there = false;
        }
        assumeThat(there).as("no python3 on this machine").isTrue();
    }

    // P20, P21, P22
    @Test
    void aCopyIsExactThroughEverythingThatHappensToPages() throws Exception {
        Revision edited = make("Harvested and edited", "One.");
        make("Harvested and renamed", "Words.");
        make("Harvested and merged", "Words.");
        make("Harvested and deleted", "Words.");
        make("Harvested and restored", "Words.");
        Revision named = make("Harvested and suppressed", "Somebody was named.");
        next(named, "Nobody is named.");
        cutOff(); // in the middle of the first time
        assertThat(harvest()).isZero();
        exact();
        assertThat(copy.resolve("revisions/" + named.page().value() + "-1.json"))
                .exists();

        next(edited, "Two.");
        pages.rename(Writing.wish("harvested-and-renamed"), "Harvested by another name");
        pages.merge(Writing.wish("harvested-and-merged"), "Harvested and edited");
        pages.delete(Writing.wish("harvested-and-deleted"));
        pages.delete(Writing.wish("harvested-and-restored"));
        assertThat(harvest()).isZero();
        exact();
        pages.restore(Writing.wish("harvested-and-restored"));
        Located.Found page = (Located.Found) pages.locate(named.slug());
        assertThat(pages.suppress(Actor.CUSTODIAN, page, 1, SuppressionReason.PRIVACY))
                .isEqualTo(new Suppression.TakenOut());
        given().header("Sec-Fetch-Site", "same-origin").post(edited.path() + "/checks");
        assertThat(harvest()).isZero();
        exact();
        assertThat(copy.resolve("revisions/" + named.page().value() + "-1.json"))
                .doesNotExist();
        assertThat(everything()).doesNotContain("Somebody was named");
    }

    // P22
    @Test
    void aCopyIsExactThoughItWasMadeWhileOthersWrote() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<Integer> writer = threads.submit(() -> {
            int written = 0;
            while (writing.get()) {
                write(written++);
            }
            return written;
        });
        try {
            cutOff();
            cutOff();
            assertThat(harvest()).isBetween(0, 1);
        } finally {
            writing.set(false);
        }
        assertThat(writer.get()).isGreaterThan(20);
        assertThat(harvest()).isZero();
        exact();
    }

    private void write(int i) {
        String title = "Written meanwhile " + i;
        String slug = QuarkusTransaction.requiringNew().call(() -> {
            Revision page = make(title, "One.");
            return page.slug().value();
        });
        switch (i % 4) {
            case 0 -> pages.rename(Writing.wish(slug), title + " anew");
            case 1 -> pages.delete(Writing.wish(slug));
            case 2 -> {
                pages.delete(Writing.wish(slug));
                pages.restore(Writing.wish(slug));
            }
            default -> pages.merge(Writing.wish(slug), "About");
        }
    }

    private Revision make(String title, String body) {
        return Writing.make(pages, Writing.guide(title, body));
    }

    private void next(Revision page, String body) {
        pages.edit(Writing.next(page, Writing.guide(page.content().title(), body)));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        "python3",
                        "deploy/partner/harvest.py",
                        "http://localhost:" + RestAssured.port,
                        copy.toString(),
                        "--history",
                        "--batch",
                        "7")
                .inheritIO()
                .start();
    }

    private int harvest() throws Exception {
        Process running = start();
        assertThat(running.waitFor(LONG, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }

    /** Lets it begin, and ends it as a power cut would. */
    private void cutOff() throws Exception {
        Process running = start();
        Path file = copy.resolve("state.json");
        String before = Files.exists(file) ? Files.readString(file) : "";
        for (int i = 0;
                i < 1_000 && (!Files.exists(file) || Files.readString(file).equals(before));
                i++) {
            Thread.sleep(10);
        }
        running.destroyForcibly().waitFor();
        assertThat(JSON.readTree(Files.readString(file)).get("position").isNull())
                .as("it was cut off before it had everything")
                .isTrue();
    }

    /** Page by page, what the copy has is what the commons answers. */
    private void exact() throws IOException {
        Map<Long, JsonNode> there = new TreeMap<>();
        String after = "";
        while (after != null) {
            JsonNode part = JSON.readTree(given().queryParam("after", after)
                    .queryParam("limit", 100)
                    .get("/api/v1/pages")
                    .asString());
            for (JsonNode page : part.get("pages")) {
                String one = "/api/v1/pages/" + page.get("slug").asText();
                there.put(
                        page.get("page").asLong(),
                        JSON.readTree(given().get(one).asString()));
            }
            after = part.get("next").textValue();
        }
        assertThat(files("pages")).isEqualTo(there);
        files("revisions").keySet().forEach(page -> assertThat(there).containsKey(page));
    }

    private Map<Long, JsonNode> files(String folder) throws IOException {
        Map<Long, JsonNode> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(copy.resolve(folder))) {
            for (Path file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
                String number = file.getFileName().toString().replaceFirst("(-.*)?\\.json", "");
                files.put(Long.parseLong(number), JSON.readTree(Files.readString(file)));
            }
        }
        return files;
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(copy)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    all.append(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return all.toString();
    }
}
