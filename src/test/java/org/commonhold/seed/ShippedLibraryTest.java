package org.commonhold.seed;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonhold.kernel.Slug;
import org.commonhold.seed.Library.ShippedField;
import org.commonhold.seed.Library.ShippedPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What content-seed/README.md promises of the first library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedLibraryTest {

    /** Links to pages that nobody has written, on purpose: each stands in content-seed/README.md with its reason. */
    private static final Set<Slug> INVITATIONS = Set.of();

    private static final Set<String> WITH_SOURCES = Set.of("practice", "case-study", "tool", "organisation");
    private static final Set<String> ENTRY = Set.of("about");
    private static final int LINKS = 3;
    private static final String OURS = "We wrote this worksheet; it is not taken from a source.";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?:|www\\.|mailto:)[^\\s<>)\\]\"]+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KEYS =
            Set.of("title", "kind", "language", "topics", "aliases", "summary", "fields");
    private static final Set<String> PIN_KEYS =
            Set.of("title", "type", "by", "year", "url", "why", "topics", "cited-by");
    private static final Set<String> PIN_TYPES =
            Set.of("article", "blog post", "board", "briefing", "report", "site", "web page");

    private Library library;

    @BeforeAll
    void read() throws IOException {
        library = Library.read();
        assertThat(library.pages()).hasSizeGreaterThan(12);
        assertThat(library.kinds()).isNotEmpty();
    }

    @Test
    void aFileIsNamedAfterItsTitle() {
        assertThat(library.faults(page -> Stream.of(page.title())
                        .filter(title -> !Slug.of(title).value().equals(page.name()))))
                .isEmpty();
    }

    @Test
    void frontMatterSaysOnlyWhatIsKnown() {
        assertThat(library.faults(page -> page.read().values().keySet().stream().filter(key -> !KEYS.contains(key))))
                .isEmpty();
        assertThat(library.faults(page -> Stream.of(page.read().body()).filter(String::isBlank)))
                .isEmpty();
    }

    @Test
    void kindsFieldsAndChoicesAreKnown() {
        assertThat(library.faults(page ->
                        Stream.of(page.kind()).filter(kind -> !library.kinds().containsKey(kind))))
                .isEmpty();
        assertThat(library.faults(page -> page.fields().entrySet().stream()
                        .filter(field -> !isKnown(page, field.getKey(), field.getValue()))
                        .map(Map.Entry::toString)))
                .isEmpty();
    }

    private boolean isKnown(ShippedPage page, String name, List<String> values) {
        ShippedField field = library.kinds().getOrDefault(page.kind(), Map.of()).get(name);
        return field != null
                && !values.isEmpty()
                && (!field.type().equals("choice") || field.choices().containsAll(values));
    }

    @Test
    void whatIsToldNamesItsSource() {
        assertThat(library.faults(page -> Stream.of("no sources")
                        .filter(fault -> WITH_SOURCES.contains(page.kind()))
                        .filter(fault -> page.fields().getOrDefault("sources", List.of()).stream()
                                .allMatch(String::isBlank))))
                .isEmpty();
    }

    @Test
    void aWorksheetOfOursSaysSo() {
        List<ShippedPage> worksheets = library.pages().values().stream()
                .filter(page -> page.fields().containsKey("worksheet"))
                .toList();
        assertThat(worksheets).hasSizeGreaterThanOrEqualTo(8).allSatisfy(page -> {
            assertThat(page.read().body()).as(page.name()).contains(OURS);
            assertThat(page.fields().get("worksheet")).as(page.name()).allMatch(sheet -> sheet.contains(OURS));
            assertThat(page.read().body())
                    .as(page.name())
                    .contains("## Before you start", "who does what", "## What can go wrong", "## How to end");
        });
        assertThat(library.faults(page -> Stream.of("a tool without a worksheet")
                        .filter(fault ->
                                page.kind().equals("tool") && !page.fields().containsKey("worksheet"))))
                .isEmpty();
    }

    @Test
    void everyLinkLeadsToAPageOrIsAnInvitation() throws IOException {
        Set<Slug> names = library.names().keySet();
        assertThat(library.faults(page -> library.links(page).stream()
                        .filter(link -> !names.contains(link) && !INVITATIONS.contains(link))
                        .map(Slug::value)))
                .isEmpty();
        String readme = Files.readString(Library.FOLDER.resolve("README.md"));
        assertThat(INVITATIONS)
                .allSatisfy(link -> assertThat(names).doesNotContain(link))
                .allSatisfy(link -> assertThat(readme).contains("`" + link + "`"));
    }

    @Test
    void aNameBelongsToOnePage() {
        Map<Slug, Set<String>> owners = new TreeMap<>();
        library.pages()
                .forEach((name, page) -> Stream.concat(Stream.of(name), page.aliases().stream())
                        .forEach(alias -> owners.computeIfAbsent(Slug.of(alias), each -> new TreeSet<>())
                                .add(name)));
        owners.values().removeIf(pages -> pages.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void everyPageLinksOnAndIsLinkedTo() {
        Map<Slug, String> names = library.names();
        Map<String, Set<String>> targets = new TreeMap<>();
        library.pages()
                .forEach((name, page) -> targets.put(
                        name,
                        library.links(page).stream()
                                .map(link -> names.getOrDefault(link, name))
                                .filter(target -> !target.equals(name))
                                .collect(toSet())));
        assertThat(library.faults(page -> Stream.of(targets.get(page.name()))
                        .filter(linked -> linked.size() < LINKS)
                        .map(linked -> "links only to " + linked)))
                .isEmpty();
        Set<String> linked = new HashSet<>(ENTRY);
        // What topics list is no sign that a page belongs to its neighbours.
        targets.forEach((name, to) -> {
            if (!library.topicPages().contains(name)) {
                linked.addAll(to);
            }
        });
        assertThat(library.pages().keySet()).isSubsetOf(linked);
    }

    @Test
    void aTopicUsedTwiceHasAPageThatListsWhatUsesIt() {
        Map<String, Set<String>> users = new TreeMap<>();
        library.pages()
                .forEach((name, page) -> page.topics().forEach(topic -> {
                    assertThat(Slug.isCanonical(topic)).as(name + ": " + topic).isTrue();
                    users.computeIfAbsent(topic, each -> new TreeSet<>()).add(name);
                }));
        users.values().removeIf(pages -> pages.size() < 2);
        assertThat(library.topicPages()).hasSizeBetween(10, 15).containsExactlyInAnyOrderElementsOf(users.keySet());
        Map<Slug, String> names = library.names();
        users.forEach((topic, pages) -> assertThat(
                        library.links(Objects.requireNonNull(library.pages().get(topic))).stream()
                                .map(names::get)
                                .collect(toSet()))
                .as(topic)
                .containsAll(pages));
    }

    @Test
    void addressesAreThoseOfTheSources() throws IOException {
        Set<String> allowed = allowed();
        assertThat(library.faults(page -> ADDRESS.matcher(page.file())
                        .results()
                        .map(MatchResult::group)
                        .filter(address -> !allowed.contains(address))))
                .isEmpty();
        String all = Files.readString(Library.FOLDER.resolve("pins/starter.json"))
                + String.join(
                        "\n",
                        library.pages().values().stream().map(ShippedPage::file).toList());
        assertThat(allowed).as("allowed and used").allMatch(all::contains);
    }

    @Test
    void pinsNameWhatIsKnownAndWhoCitesThem() throws IOException {
        JsonNode pins = new ObjectMapper()
                .readTree(Library.FOLDER.resolve("pins/starter.json").toFile());
        assertThat(pins).isNotEmpty();
        Set<String> allowed = allowed();
        Set<String> titles = new HashSet<>();
        for (JsonNode pin : pins) {
            String title = pin.path("title").asText();
            assertThat(titles.add(title)).as("once: " + title).isTrue();
            assertThat(PIN_KEYS).as(title).containsAll(pin::fieldNames);
            assertThat(List.of("title", "by", "why"))
                    .as(title)
                    .allMatch(key -> !pin.path(key).asText().isBlank());
            assertThat(!pin.has("type") || PIN_TYPES.contains(pin.path("type").asText()))
                    .as(title)
                    .isTrue();
            assertThat(!pin.has("year") || pin.path("year").isInt()).as(title).isTrue();
            assertThat(!pin.has("url") || allowed.contains(pin.path("url").asText()))
                    .as(title)
                    .isTrue();
            assertThat(library.topicPages()).as(title).containsAll(texts(pin.path("topics")));
            assertThat(texts(pin.path("cited-by")))
                    .as(title)
                    .isNotEmpty()
                    .isSubsetOf(library.pages().keySet());
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/seed/allowed-addresses.txt")).stream()
                .filter(line -> !line.isBlank())
                .collect(toCollection(TreeSet::new));
    }
}
