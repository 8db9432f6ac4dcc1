package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.search.IndexOnDisk;
import org.commonhold.site.server.ServerFailure;

/**
 * Kills the site at random points while people save, brings it back, and compares what they were told with what is there
 * (SAFETY section 2, rows 1, 2 and 4): what was acknowledged is there once and in order, nothing is there twice, the
 * chain holds, and the index says what the database says.
 */
final class Campaign {

    /** What is killed. */
    enum Victim {
        APPLICATION,
        EVERYTHING,
        DATABASE,
        POSTMASTER,
        BACKEND,
        IMPORT
    }

    private static final int WRITERS = 4;
    private static final Duration INDEX_CATCHES_UP = Duration.ofSeconds(30);
    private static final Duration DATABASE_COMES_BACK = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final RandomGenerator random;
    private final List<Writer> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Importer importer;
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> returns = new ArrayList<>();
    private final List<Long> catchUps = new ArrayList<>();

    /** @param folders where folders to import can be made */
    Campaign(Site site, RandomGenerator random, Path folders) {
        this.site = site;
        this.random = random;
        this.importer = new Importer(site, folders);
    }

    /** Begins to write, on a site that serves. */
    void begin() {
        for (int n = 1; n <= WRITERS; n++) {
            Writer writer = new Writer(site.visitor(), "trial" + n, random);
            writers.add(writer);
            threads.add(Thread.ofPlatform().name("writer " + n).start(writer));
        }
        threads.add(Thread.ofPlatform().name("importer").start(importer));
    }

    /** Kills once, somewhere within the given number of saves, and brings the site back. */
    void round(Victim victim, int withinSaves) throws Exception {
        awaitSaves(acknowledged() + 1 + random.nextInt(withinSaves));
        Thread.sleep(random.nextInt(60));
        kills.merge(victim, 1, Integer::sum);
        switch (victim) {
            case APPLICATION -> site.killApplication();
            case EVERYTHING -> site.killEverything();
            case DATABASE -> site.killDatabase();
            case POSTMASTER -> site.killPostmaster();
            case BACKEND -> site.killBackend();
            case IMPORT -> {}
        }
        if (victim == Victim.IMPORT || victim == Victim.EVERYTHING) {
            importer.kill();
        }
        if (site.isRunning()) {
            returns.add(awaitNextSave());
        } else {
            starts.add(site.start().toMillis());
        }
    }

    int acknowledged() {
        return writers.stream().mapToInt(writer -> writer.acknowledged().size()).sum();
    }

    void awaitSaves(int number) throws InterruptedException, IOException {
        long until = System.nanoTime() + DATABASE_COMES_BACK.toNanos();
        int before = -1;
        while (acknowledged() < number) {
            int now = acknowledged();
            if (now > before) {
                until = System.nanoTime() + DATABASE_COMES_BACK.toNanos();
                before = now;
            }
            assertThat(problems()).isEmpty();
            assertThat(System.nanoTime())
                    .as("saves go on; the application said:\n%s", site.said())
                    .isLessThan(until);
            Thread.sleep(2);
        }
    }

    /** Lets saves go on until so many folders are in. */
    void awaitImports(int number) throws InterruptedException, IOException {
        while (importer.imported() < number) {
            awaitSaves(acknowledged() + 1);
        }
    }

    /** Milliseconds until a save is acknowledged that began after now: each writer may have one under way. */
    private long awaitNextSave() throws InterruptedException, IOException {
        long before = System.nanoTime();
        awaitSaves(acknowledged() + WRITERS + 1);
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    /** Lets every writer finish. */
    void end() throws InterruptedException {
        writers.forEach(Writer::end);
        importer.end();
        for (Thread thread : threads) {
            assertThat(thread.join(DATABASE_COMES_BACK)).as("ends").isTrue();
        }
    }

    /** Compares everything, on a site that serves. Writers may go on: what they were told before must be there. */
    void check() throws Exception {
        List<List<Writer.Saved>> told = writers.stream()
                .map(writer -> List.copyOf(writer.acknowledged()))
                .toList();
        try (Connection connection = site.connect()) {
            assertThat(Ledger.verify(connection).problem()).isNull();
            assertThat(Pages.verify(connection)).isEmpty();
            checkHistory(told, connection);
            importer.check(connection);
        }
        assertThat(problems()).isEmpty();
    }

    private static void checkHistory(List<List<Writer.Saved>> told, Connection connection) throws SQLException {
        Map<String, List<String>> pagesByWord = new TreeMap<>();
        Map<String, List<String>> wordsByPage = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select p.slug, r.summary, r.body from revision r join page p on p.id = r.page
                        where r.summary like 'trial%' order by r.page, r.n""")) {
            while (row.next()) {
                String word = row.getString("summary");
                assertThat(row.getString("body")).isEqualTo(Writer.words(word));
                pagesByWord.computeIfAbsent(word, any -> new ArrayList<>()).add(row.getString("slug"));
                wordsByPage
                        .computeIfAbsent(row.getString("slug"), any -> new ArrayList<>())
                        .add(word);
            }
        }
        Map<String, List<String>> twice = new TreeMap<>(pagesByWord);
        twice.values().removeIf(pages -> pages.size() == 1);
        assertThat(twice).as("saves that are there twice").isEmpty();
        List<Writer.Saved> lost = told.stream()
                .flatMap(List::stream)
                .filter(saved -> !List.of(saved.page()).equals(pagesByWord.get(saved.word())))
                .toList();
        assertThat(lost).as("acknowledged saves that are not there").isEmpty();
        for (List<Writer.Saved> one : told) {
            Map<String, List<String>> inOrder = one.stream()
                    .collect(Collectors.groupingBy(
                            Writer.Saved::page,
                            TreeMap::new,
                            Collectors.mapping(Writer.Saved::word, Collectors.toList())));
            inOrder.forEach(
                    (page, words) -> assertThat(wordsByPage.get(page)).startsWith(words.toArray(String[]::new)));
        }
    }

    /** Waits until search tells of every page what the database tells of it. Writers rest meanwhile. */
    void checkSearch() throws Exception {
        SortedMap<String, String> wanted = heads();
        long before = System.nanoTime();
        long until = before + INDEX_CATCHES_UP.toNanos();
        SortedMap<String, String> found = listed();
        while (!found.equals(wanted) && System.nanoTime() < until) {
            Thread.sleep(50);
            found = listed();
        }
        assertThat(found).as("what search lists").isEqualTo(wanted);
        catchUps.add(Duration.ofNanos(System.nanoTime() - before).toMillis());
        for (Writer writer : writers) {
            List<Writer.Saved> saved = writer.acknowledged();
            if (!saved.isEmpty()) {
                assertThat(slugs(saved.getLast().word()))
                        .contains(saved.getLast().page());
            }
        }
    }

    /** Stops, and compares the index as it lies with one that is built anew from the database. The site serves again then. */
    void checkRebuiltIndex() throws Exception {
        assertThat(site.stop()).isZero();
        SortedMap<String, String> live = IndexOnDisk.fingerprint(site.index());
        deleteAll(site.index());
        starts.add(site.start().toMillis());
        checkSearch();
        assertThat(site.stop()).isZero();
        SortedMap<String, String> rebuilt = IndexOnDisk.fingerprint(site.index());
        assertThat(live).isEqualTo(rebuilt);
        starts.add(site.start().toMillis());
    }

    private SortedMap<String, String> heads() throws SQLException, ServerFailure {
        SortedMap<String, String> heads = new TreeMap<>();
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select p.slug, r.title, r.kind, to_char(r.at, 'YYYY-MM-DD"T"HH24:MI:SS.US') as at
                        from page p join revision r on r.id = p.head""")) {
            while (row.next()) {
                heads.put(
                        row.getString("slug"),
                        row.getString("title") + " " + row.getString("kind") + " "
                                + Instants.plain(row.getString("at")));
            }
        }
        return heads;
    }

    private SortedMap<String, String> listed() throws IOException, InterruptedException {
        SortedMap<String, String> listed = new TreeMap<>();
        String next = "";
        do {
            JsonNode answer = search("size=50" + next);
            for (JsonNode hit : answer.get("hits")) {
                listed.merge(
                        hit.get("slug").asText(),
                        hit.get("title").asText() + " " + hit.get("kind").asText() + " "
                                + Instants.plain(hit.get("changedAt").asText()),
                        (one, two) -> "twice");
            }
            next = answer.get("next").isNull()
                    ? ""
                    : "&after=" + answer.get("next").asText();
        } while (!next.isEmpty());
        return listed;
    }

    private List<String> slugs(String query) throws IOException, InterruptedException {
        JsonNode answer = search("q=" + query);
        // A busy machine may need longer than a search may take; then the answer says that it is not all.
        long until = System.nanoTime() + INDEX_CATCHES_UP.toNanos();
        while (!answer.get("complete").asBoolean() && System.nanoTime() < until) {
            answer = search("q=" + query);
        }
        List<String> slugs = new ArrayList<>();
        answer.get("hits").forEach(hit -> slugs.add(hit.get("slug").asText()));
        return slugs;
    }

    private JsonNode search(String query) throws IOException, InterruptedException {
        return JSON.readTree(site.visitor().get("/api/v1/search?" + query).body());
    }

    List<String> problems() {
        return writers.stream().flatMap(writer -> writer.problems().stream()).toList();
    }

    /** The figures, in a few lines. */
    String report() {
        return "kills " + kills + "; folders imported " + importer.imported() + " in " + importer.runs()
                + " runs; saves acknowledged " + acknowledged() + ", sent more than once "
                + writers.stream().mapToInt(writer -> writer.resent().size()).sum()
                + ", lost 0, doubled 0\n  start to first page, ms: " + figures(starts)
                + "\n  database killed to next save, ms: " + figures(returns)
                + "\n  index says what the database says after, ms: " + figures(catchUps);
    }

    private static String figures(List<Long> values) {
        if (values.isEmpty()) {
            return "none";
        }
        List<Long> sorted = values.stream().sorted().toList();
        return "least " + sorted.getFirst() + ", median " + sorted.get(sorted.size() / 2) + ", most " + sorted.getLast()
                + " of " + sorted.size();
    }

    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Moments as different printers write them, made comparable. */
    private static final class Instants {

        static String plain(String text) {
            String digits = text.replaceFirst("Z$", "");
            return digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits;
        }
    }
}
