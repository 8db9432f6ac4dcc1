package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index follows, survives what happens to its files, and is rebuilt while it serves. */
class LiveIndexTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final List<Search> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Search::close);
    }

    private Search open(Shelf shelf) {
        Search search = shelf.open(directory);
        open.add(search);
        return search;
    }

    private void close(Search search) {
        search.close();
        open.remove(search);
    }

    private static List<String> top(Search search, String text) {
        return search.find(new SearchQuery(text, List.of(), List.of(), new Paging(1, 20))).hits().items().stream()
                .map(hit -> hit.slug().value())
                .toList();
    }

    private static PublicText zebra(long id) {
        return Shelf.page(id, "Zebra " + id, "guide", List.of(), "A zebra crossing number " + id + ".");
    }

    @Test
    void followsWhatIsPublishedAndWithdrawn() {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        long position = shelf.publish(zebra(90));
        assertThat(search.waitFor(position, Duration.ofMillis(1))).isFalse();
        shelf.catchUp(search);
        assertThat(search.waitFor(position, Duration.ZERO)).isTrue();
        assertThat(top(search, "zebra")).containsExactly("zebra-90");
        shelf.publish(Shelf.page(90, "Okapi", "guide", List.of(), "An okapi."));
        shelf.catchUp(search);
        assertThat(top(search, "zebra")).isEmpty();
        assertThat(top(search, "okapi")).containsExactly("okapi");
        shelf.withdraw(90);
        shelf.catchUp(search);
        assertThat(top(search, "okapi")).isEmpty();
        assertThat(search.status().documents()).isEqualTo(Pages.ALL.size());
        assertThat(search.status().position()).isEqualTo(shelf.head());
    }

    @Test
    void waitingEndsWhenTheFollowerGetsThere() throws InterruptedException {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        long position = shelf.publish(zebra(90));
        AtomicBoolean seen = new AtomicBoolean();
        Thread waiting = Thread.ofPlatform().start(() -> seen.set(search.waitFor(position, SOON)));
        shelf.catchUp(search);
        waiting.join();
        assertThat(seen).isTrue();
    }

    @Test
    void goesOnWhereItStopped() {
        Shelf shelf = Pages.shelf();
        close(open(shelf));
        long before = shelf.head();
        shelf.publish(zebra(90));
        Search again = new Search(directory, shelf, List.of(shelf), TimeLimit.USUAL);
        again.open();
        open.add(again);
        assertThat(again.follower().position()).isEqualTo(before);
        assertThat(again.status().repaired()).isNull();
        shelf.settle(again);
        assertThat(top(again, "zebra")).containsExactly("zebra-90");
    }

    /** The files as a crash leaves them, the lock of the dead writer among them. */
    @Test
    void goesOnAfterACrashFromTheLastCommit(@TempDir Path crashed) throws IOException {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        shelf.publish(zebra(90));
        shelf.withdraw(1);
        shelf.catchUp(search);
        Path generation = only(directory, "g");
        Path copy = Files.createDirectory(crashed.resolve(generation.getFileName()));
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        assertThat(copy.resolve("write.lock")).exists();
        Search again = shelf.open(crashed);
        open.add(again);
        assertThat(again.status().repaired()).isNull();
        assertThat(again.fingerprint()).isEqualTo(search.fingerprint());
    }

    @Test
    void takesEntriesTwiceWithoutHarm() {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        Map<String, String> before = search.fingerprint();
        search.follower().apply(shelf.after(0, 200));
        assertThat(search.fingerprint()).isEqualTo(before);
        assertThat(search.follower().position()).isEqualTo(shelf.head());
    }

    @Test
    void aFreshCommonsHasNothingToRepair() {
        Search search = open(new Shelf());
        assertThat(search.status().repaired()).isNull();
        assertThat(search.find(new SearchQuery("", List.of(), List.of(), new Paging(1, 10)))
                        .complete())
                .isTrue();
    }

    @Test
    void aMissingIndexIsBuiltWhileTheSiteServes() {
        Shelf shelf = Pages.shelf();
        shelf.away(true);
        Search search = new Search(directory, shelf, List.of(shelf), TimeLimit.USUAL);
        search.open();
        open.add(search);
        SearchResults nothing = search.find(new SearchQuery("consent", List.of(), List.of(), new Paging(1, 10)));
        assertThat(nothing.total()).isZero();
        assertThat(nothing.complete()).isFalse();
        shelf.away(false);
        shelf.settle(search);
        assertThat(top(search, "consent")).startsWith("consent-decision-making");
        assertThat(search.status().repaired()).isEqualTo("missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncate", "flip", "segments", "schema", "delete a file"})
    void aDamagedIndexIsFoundAtStartAndBuiltAnew(String damage) throws IOException {
        Shelf shelf = Pages.shelf();
        Search first = open(shelf);
        Map<String, String> before = first.fingerprint();
        close(first);
        harm(damage);
        Search again = open(shelf);
        assertThat(again.status().repaired()).isNotNull();
        assertThat(again.fingerprint()).isEqualTo(before);
        assertThat(top(again, "consent")).startsWith("consent-decision-making");
        close(again);
        assertThat(open(shelf).status().repaired()).isNull();
    }

    private void harm(String damage) throws IOException {
        Path generation = only(directory, "g");
        switch (damage) {
            case "truncate" -> resize(largest(generation));
            case "flip" -> flip(largest(generation));
            case "segments" -> resize(only(generation, "segments_"));
            case "delete a file" -> Files.delete(largest(generation));
            case "schema" -> {
                try (FSDirectory files = FSDirectory.open(generation);
                        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(Languages.WHOLE_WORDS))) {
                    writer.setLiveCommitData(Map.of("schema", "0", "position", "3", "complete", "true")
                            .entrySet());
                    writer.commit();
                }
            }
            default -> throw new IllegalArgumentException(damage);
        }
    }

    private static void resize(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static void flip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            long middle = channel.size() / 2;
            channel.read(one, middle);
            one.put(0, (byte) (one.get(0) ^ 0x10)).rewind();
            channel.write(one, middle);
        }
    }

    private static Path only(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path largest(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void anIndexAheadOfARestoredLedgerIsBuiltAnew() {
        Shelf shelf = Pages.shelf();
        close(open(shelf));
        shelf.restore(10);
        Search again = new Search(directory, shelf, List.of(shelf), TimeLimit.USUAL);
        again.open();
        open.add(again);
        shelf.settle(again);
        assertThat(again.status().repaired()).isEqualTo("ahead of the ledger");
        assertThat(again.status().position()).isEqualTo(10);
        shelf.publish(zebra(90));
        shelf.settle(again);
        assertThat(top(again, "zebra")).containsExactly("zebra-90");
    }

    @Test
    void anIndexOfAnotherHistoryOfTheSameLengthIsBuiltAnew() {
        Shelf shelf = Pages.shelf();
        close(open(shelf));
        shelf.restore(10);
        IntStream.range(90, 99).forEach(page -> shelf.publish(zebra(page)));
        Search again = open(shelf);
        assertThat(top(again, "zebra")).hasSize(9);
    }

    @Test
    void aDirectoryDeletedUnderARunningSearchHealsByItself() {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        Map<String, String> before = search.fingerprint();
        IndexFolder.delete(directory);
        long until = System.nanoTime() + SOON.toNanos();
        while (search.status().repaired() == null && System.nanoTime() < until) {
            assertThat(top(search, "consent")).isNotNull();
        }
        shelf.settle(search);
        assertThat(search.fingerprint()).isEqualTo(before);
        assertThat(top(search, "consent")).startsWith("consent-decision-making");
    }

    // W11
    @Test
    void aFileThatIsLostUnderARunningSearchIsNoticedAndTheIndexBuiltAnew() throws IOException {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        close(search);
        search = open(shelf); // from a commit, whose files are what is looked for
        Map<String, String> before = search.fingerprint();
        Rebuilt grown = search.status().rebuilt();
        Files.delete(largest(only(directory, "g")));
        Rebuilt rebuilt = awaitRebuilt(search, grown);
        assertThat(rebuilt.why()).isEqualTo("incomplete on disk");
        assertThat(search.status().repaired()).isEqualTo("incomplete on disk");
        assertThat(search.fingerprint()).isEqualTo(before);
        assertThat(top(search, "consent")).startsWith("consent-decision-making");
    }

    // W11
    @Test
    void whatCannotBeReadMakesTheIndexSuspectAndADamagedOneIsBuiltAnew() throws IOException {
        Shelf shelf = Pages.shelf();
        close(open(shelf));
        IndexFolder folder = new IndexFolder(directory);
        AskSources sources = new AskSources(List.of(shelf), shelf);
        LiveIndex live = new LiveIndex(folder, sources, shelf);
        live.open();
        try {
            assertThat(live.tend()).isNull();
            assertThatThrownBy(() -> live.read(searcher -> {
                        throw new IOException("the disk does not answer");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(live.tend()).as("it was whole").isNull();
        } finally {
            live.close();
        }
        LiveIndex harmed = new LiveIndex(folder, sources, shelf);
        harmed.open();
        try {
            flip(largest(only(directory, "g")));
            assertThat(harmed.tend()).as("nobody has come upon it").isNull();
            assertThatThrownBy(() -> harmed.read(searcher -> {
                        throw new InternalError("a fault occurred in an unsafe memory access operation");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(harmed.tend()).startsWith("damaged");
            new RebuildIndex(harmed, folder, sources).run("damaged");
            assertThat(harmed.tend()).isNull();
        } finally {
            harmed.close();
        }
    }

    // W12
    @Test
    void anIndexIsBuiltAnewWhenThatIsAskedForAndRemembersIt() throws IOException {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        Rebuilt first = search.status().rebuilt();
        Search.askForRebuild(directory);
        Rebuilt asked = awaitRebuilt(search, first);
        assertThat(asked.why()).isEqualTo("asked for");
        assertThat(asked.texts()).isEqualTo(Pages.ALL.size());
        long until = System.nanoTime() + SOON.toNanos();
        while (Search.isRebuildAsked(directory)) {
            assertThat(System.nanoTime()).isLessThan(until);
        }
        assertThat(search.status().bytes()).isPositive();
        close(search);
        assertThat(open(shelf).status().rebuilt()).isEqualTo(asked);
    }

    private static Rebuilt awaitRebuilt(Search search, @Nullable Rebuilt before) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            Rebuilt now = search.status().rebuilt();
            if (now != null && !now.equals(before)) {
                return now;
            }
            assertThat(System.nanoTime()).as("rebuilt in time").isLessThan(until);
        }
    }

    @Test
    void whereNothingCanBeWrittenSearchIsEmptyAndSaysSo() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Shelf shelf = Pages.shelf();
        Search search = new Search(file, shelf, List.of(shelf), TimeLimit.USUAL);
        search.open();
        open.add(search);
        SearchResults results = search.find(new SearchQuery("consent", List.of(), List.of(), new Paging(1, 10)));
        assertThat(results.hits().items()).isEmpty();
        assertThat(results.complete()).isFalse();
        assertThat(search.suggest("con", 5)).isEmpty();
        assertThat(search.similarTitles("consent", 5)).isEmpty();
        assertThat(search.waitFor(1, Duration.ofMillis(1))).isFalse();
        assertThat(search.status().documents()).isZero();
    }

    @Test
    void oneHostileTextNeverStopsTheOthers() {
        Shelf shelf = Pages.shelf();
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            String text = Hostile.characters(random, 2_000) + Hostile.pieces(random, 200);
            shelf.publish(new PublicText(
                    new PageId(1_000L + i).subject(),
                    1,
                    Slug.of(text),
                    text,
                    Hostile.pieces(random, 30),
                    text,
                    List.of("th", "ar", "xx", "\uD800", "de", "hi", "", "zh-Hant")
                            .get(i % 8),
                    List.of(text, "", "x".repeat(50_000)),
                    List.of(text, "y".repeat(40_000), ""),
                    List.of(text, "", "p".repeat(40_000)),
                    List.of(
                            new PublicText.Part(text, text, text),
                            new PublicText.Part("z".repeat(1_200_000), "", "x".repeat(40_000))),
                    text.repeat(i % 5),
                    List.of(new PublicText.Section(-1, text, text), new PublicText.Section(1 << 30, "", "")),
                    i % 2 == 0 ? Instant.MAX : Instant.MIN,
                    i % 3 == 0 ? Integer.MIN_VALUE : 1,
                    Shelf.copy(Slug.of(text), List.of(text, "x".repeat(50_000)), text.repeat(i % 5))));
        }
        shelf.publish(zebra(2_000));
        Search search = open(shelf);
        assertThat(search.status().documents()).isEqualTo(Pages.ALL.size() + 41L);
        assertThat(top(search, "zebra").getFirst()).isEqualTo("zebra-2000");
        assertThat(search.find(new SearchQuery("", List.of(), List.of(), new Paging(1, 100)))
                        .complete())
                .isTrue();
    }

    @Test
    void oneUnreadableRowNeverStopsTheOthers() {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        shelf.publish(zebra(90));
        shelf.unreadable(91);
        shelf.publish(zebra(91));
        shelf.publish(zebra(92));
        shelf.catchUp(search);
        assertThat(top(search, "zebra")).containsExactlyInAnyOrder("zebra-90", "zebra-92");
        search.rebuild();
        assertThat(top(search, "zebra")).containsExactlyInAnyOrder("zebra-90", "zebra-92");
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsSkippedAndSearchGoesOn() {
        Shelf shelf = Pages.shelf();
        Search search = open(shelf);
        shelf.publish(zebra(90));
        var entries = shelf.after(search.follower().position(), 200);
        shelf.away(true);
        assertThatThrownBy(() -> search.follower().apply(entries)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(search::rebuild).isInstanceOf(IllegalStateException.class);
        assertThat(top(search, "consent")).startsWith("consent-decision-making");
        shelf.away(false);
        shelf.settle(search);
        assertThat(top(search, "zebra")).containsExactly("zebra-90");
    }

    @Test
    void aRebuiltIndexEqualsTheLiveOneWhileEverythingMoves() throws InterruptedException {
        Shelf shelf = Pages.shelf(1_500);
        Search search = open(shelf);
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writing = Thread.ofPlatform().start(() -> {
            Random random = new Random(5);
            while (!done.get()) {
                long id = 1L + random.nextInt(1_500);
                switch (random.nextInt(3)) {
                    case 0 -> shelf.withdraw(id);
                    default ->
                        shelf.publish(Shelf.page(
                                id,
                                "Zebra " + id,
                                "guide",
                                List.of("moved"),
                                "Page " + id + " moved " + random.nextInt()));
                }
                shelf.catchUp(search);
            }
        });
        List<Thread> reading = IntStream.range(0, 3)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    while (!done.get()) {
                        try {
                            SearchResults results = search.find(
                                    new SearchQuery("group moved", List.of(), List.of(), new Paging(1, 20)));
                            assertThat(results.hits().items()).isNotEmpty();
                            assertThat(results.complete()).isTrue();
                        } catch (Throwable e) {
                            failure.set(e);
                            return;
                        }
                    }
                }))
                .toList();
        for (int i = 0; i < 3; i++) {
            search.rebuild();
        }
        Thread.sleep(200);
        done.set(true);
        writing.join();
        for (Thread thread : reading) {
            thread.join();
        }
        assertThat(failure).hasValue(null);
        shelf.settle(search);
        assertSame(search);
    }

    /** The same texts and, once what was deleted is merged away, the same order. */
    private static void assertSame(Search search) {
        Map<String, String> live = search.fingerprint();
        List<String> queries = Stream.concat(
                        Pages.ALL.stream().map(PublicText::title),
                        Pages.ALL.stream().flatMap(page -> Stream.of(page.body().split("[.:;] "))))
                .toList();
        search.tidy();
        List<List<String>> order =
                queries.stream().map(query -> top(search, query)).toList();
        search.rebuild();
        assertThat(search.fingerprint()).isEqualTo(live);
        for (int i = 0; i < queries.size(); i++) {
            assertThat(top(search, queries.get(i))).as(queries.get(i)).isEqualTo(order.get(i));
        }
    }
}
