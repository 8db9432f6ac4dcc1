package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonhold.kernel.PageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What is related to a text (docs/scenarios/finding-asked.md). */
class RelatedTest {

    private static final String BEES =
            "Honeybees gather nectar from clover. The beekeeper opens the hive in spring, looks for the queen and"
                    + " her brood, and gives the swarm room before it leaves. Wax and honey are what remains.";
    private static final String HIVES =
            "A hive that is too small makes the swarm leave. Every beekeeper learns to see the queen among her"
                    + " brood, and takes honey and wax only after the clover has flowered and the nectar is in.";
    private static final String RAIL =
            "The signal box stands where two railway lines cross. Points were thrown by levers and wire until"
                    + " the junction was electrified, and the last signalman locked the door.";

    @TempDir
    Path directory;

    private static List<String> related(Search search, long page) {
        return search.related(new PageId(page).subject()).stream()
                .map(one -> one.slug().value())
                .toList();
    }

    private static PublicText text(long id, String title, String body, String... topics) {
        return Shelf.page(id, title, "practice", List.of(topics), body);
    }

    private static PublicText textIn(String language, long id, String title, String body) {
        return Shelf.page(id, title, "practice", List.of(), body, language, List.of());
    }

    /** Texts about nothing in particular, so that words have weights. */
    private static Shelf crowd(int pages) {
        Shelf shelf = Pages.shelf();
        Random random = new Random(11);
        for (int i = 0; i < pages; i++) {
            StringBuilder body = new StringBuilder();
            for (int w = 0; w < 60; w++) {
                body.append("w")
                        .append(Integer.toString(random.nextInt(3_000), 36))
                        .append(w % 12 == 11 ? ". " : " ");
            }
            shelf.publish(text(10_000L + i, "Page " + i, body.toString(), "crowd"));
        }
        return shelf;
    }

    @Test
    void v1_aPageLeadsToThoseLikeItAndNeverToItself() {
        for (int others : List.of(0, 400)) {
            Shelf shelf = crowd(others);
            shelf.publish(text(101, "Keeping bees", BEES));
            shelf.publish(text(102, "Why hives are left", HIVES));
            shelf.publish(text(103, "Signal box", RAIL));
            Search search = shelf.open(directory.resolve("of-" + others));
            assertThat(related(search, 101)).as("beside %d others", others).containsExactly("why-hives-are-left");
            assertThat(related(search, 102)).containsExactly("keeping-bees");
            search.close();
        }
    }

    @Test
    void v2_whereNothingIsLikeItNothingIsShown() {
        Shelf shelf = crowd(100);
        shelf.publish(text(101, "Signal box", RAIL));
        shelf.publish(text(102, "", "12 34"));
        shelf.publish(text(103, "", ""));
        Search search = shelf.open(directory);
        assertThat(related(search, 101)).isEmpty();
        assertThat(related(search, 102)).isEmpty();
        assertThat(related(search, 103)).isEmpty();
        assertThat(related(search, 999_999)).isEmpty();
        search.close();
    }

    @Test
    void v3_atMostFive() {
        Shelf shelf = crowd(60);
        for (int i = 0; i < 12; i++) {
            shelf.publish(text(100 + i, "Bees " + i, BEES + " Note " + i + "."));
        }
        Search search = shelf.open(directory);
        assertThat(related(search, 100)).hasSize(5).allMatch(slug -> slug.startsWith("bees-"));
        search.close();
    }

    @Test
    void v4_whatIsGoneOrRenamedIsOutAsSoonAsTheIndexKnows() {
        Shelf shelf = crowd(40);
        shelf.publish(text(101, "Keeping bees", BEES));
        shelf.publish(text(102, "Why hives are left", HIVES));
        shelf.publish(text(103, "Bees again", BEES + HIVES));
        Search search = shelf.open(directory);
        assertThat(related(search, 101)).containsExactlyInAnyOrder("why-hives-are-left", "bees-again");
        shelf.withdraw(103);
        shelf.settle(search);
        assertThat(related(search, 101)).containsExactly("why-hives-are-left");
        shelf.publish(text(102, "Empty hives", HIVES));
        shelf.settle(search);
        assertThat(related(search, 101)).containsExactly("empty-hives");
        shelf.withdraw(101);
        shelf.settle(search);
        assertThat(related(search, 101)).isEmpty();
        search.close();
    }

    @Test
    void v5_whatComesInElsewhereDoesNotCostAnotherLook() {
        Shelf shelf = crowd(40);
        shelf.publish(text(101, "Keeping bees", BEES));
        shelf.publish(text(102, "Why hives are left", HIVES));
        Search search = shelf.open(directory);
        List<Related.One> first = search.related(new PageId(101).subject());
        shelf.publish(text(103, "Signal box", RAIL));
        shelf.settle(search);
        assertThat(search.related(new PageId(101).subject())).isSameAs(first);
        assertThat(search.related(new PageId(101).subject())).isSameAs(first);
        search.close();
    }

    @Test
    void v6_acrossLanguagesLinksAndTopicsLeadAndWordsDoNot() {
        Shelf shelf = crowd(40);
        shelf.publish(textIn("en", 101, "Keeping bees", BEES + " [[Gwenyn]]"));
        shelf.publish(textIn("cy", 102, "Same words", BEES));
        shelf.publish(textIn("gd", 103, "Same words again", BEES));
        shelf.publish(textIn("cy", 104, "Gwenyn", "Mae gwenyn yn casglu neithdar o feillion."));
        shelf.publish(textIn("es", 105, "Abejas", "Las abejas recogen el polen. [[Keeping bees]]"));
        Search search = shelf.open(directory);
        assertThat(related(search, 101)).containsExactlyInAnyOrder("gwenyn", "abejas");
        assertThat(related(search, 104)).containsExactly("keeping-bees");
        assertThat(related(search, 102)).isEmpty();
        search.close();
    }

    @Test
    void v7_sharedTopicsCountByHowFewHaveThem() {
        Shelf shelf = crowd(40);
        shelf.publish(text(101, "One", "Alder bark and ash.", "dyeing"));
        shelf.publish(text(102, "Two", "Madder root in cold water.", "dyeing"));
        shelf.publish(text(103, "Three", "Slate from the north quarry.", "crowd"));
        Search search = shelf.open(directory);
        assertThat(related(search, 101)).containsExactly("two");
        assertThat(related(search, 103)).isEmpty();
        search.close();
    }

    @Test
    void v8_aRebuiltIndexGivesTheSame() {
        Shelf shelf = crowd(80);
        for (int i = 0; i < 8; i++) {
            shelf.publish(text(100 + i, "Bees " + i, (i % 2 == 0 ? BEES : HIVES) + " Note " + i + "."));
            shelf.publish(text(100 + i, "Bees " + i, (i % 2 == 0 ? HIVES : BEES) + " Note " + i + "."));
        }
        Search search = shelf.open(directory);
        search.tidy();
        List<List<String>> before = all(search);
        search.rebuild();
        assertThat(all(search)).isEqualTo(before);
        search.close();
    }

    private static List<List<String>> all(Search search) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(related(search, 100 + i));
        }
        return all;
    }

    @Test
    void v9_hostileTextsAndAClosedIndexGiveAnAnswer() {
        Shelf shelf = crowd(20);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            shelf.publish(textIn(
                    List.of("th", "zh", "ar", "").get(i % 4),
                    500 + i,
                    Hostile.pieces(random, 20),
                    Hostile.characters(random, 5_000)));
        }
        Search search = shelf.open(directory);
        for (int i = 0; i < 20; i++) {
            assertThat(related(search, 500 + i)).hasSizeLessThanOrEqualTo(5);
        }
        search.close();
        assertThat(related(search, 10_001)).isEmpty();
    }

    /** Paragraphs of 48 articles, five of each: those of one article are related, and nothing says so but their words. */
    @Test
    @EnabledIfEnvironmentVariable(named = "COMMONHOLD_VECTORS", matches = ".+")
    void v10_ofParagraphsOfManyArticlesThoseOfTheSameAreRelated() throws IOException {
        Shelf shelf = new Shelf();
        List<String> lines =
                Files.readAllLines(Path.of(System.getenv("COMMONHOLD_VECTORS"), "search/xquad-es/corpus.jsonl"));
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = new ObjectMapper().readTree(lines.get(i));
            shelf.publish(textIn("es", i + 1L, "x" + i, line.get("text").asText()));
        }
        Search search = shelf.open(directory);
        int shown = 0;
        int right = 0;
        long began = System.nanoTime();
        for (int i = 0; i < lines.size(); i++) {
            for (String slug : related(search, i + 1L)) {
                shown++;
                right += Integer.parseInt(slug.substring(1)) / 5 == i / 5 ? 1 : 0;
            }
        }
        Duration each = Duration.ofNanos((System.nanoTime() - began) / lines.size());
        System.out.printf("Related: %d shown, %d of the same article, %s each%n", shown, right, each);
        assertThat(shown).isGreaterThan(lines.size());
        assertThat((double) right / shown).isGreaterThan(0.8);
        search.close();
    }
}
