package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** English texts rank by what they mean, beside their words. */
class RankByMeaningTest {

    private static final String ASKED = "a meeting where one person never stops talking";

    @TempDir
    Path directory;

    private final Shelf shelf = new Shelf();

    RankByMeaningTest() {
        shelf.publish(Shelf.page(
                1,
                "The hall",
                "guide",
                List.of(),
                "Before a meeting one person opens the hall, puts out chairs and turns the heating on; after it another"
                        + " locks the doors."));
        shelf.publish(Shelf.page(
                2,
                "Going round",
                "guide",
                List.of(),
                "In a meeting not one person speaks twice before all have spoken once, so that loud voices do not drown the"
                        + " quiet ones."));
        shelf.publish(Shelf.page(
                3,
                "Chairs",
                "guide",
                List.of(),
                "There are forty chairs and six tables. They are stacked in the cellar beside the boiler, which is"
                        + " serviced in autumn, and brought up for a meeting, a market or a meal."));
        shelf.publish(Shelf.page(
                4,
                "El salón",
                "guide",
                List.of(),
                "Las llaves del salón están en la caja junto a la puerta.",
                "es",
                List.of()));
    }

    private static List<String> found(Search search, SearchQuery query) {
        return search.find(query).hits().items().stream()
                .map(hit -> hit.slug().value())
                .toList();
    }

    private static SearchQuery asking(String words) {
        return new SearchQuery(words, List.of(), List.of(), new Paging(1, 10));
    }

    /** G12 */
    @Test
    void thePageThatMeansItComesBeforeThePageThatSaysItsWords() {
        Search byWords = shelf.open(directory.resolve("words"));
        assertThat(found(byWords, asking(ASKED))).startsWith("the-hall", "going-round");
        byWords.close();

        Search search = shelf.openWithMeaning(directory.resolve("meaning"));
        assertThat(found(search, asking(ASKED))).startsWith("going-round", "the-hall");
        assertThat(search.status().meant()).as("those in English").isEqualTo(3);
        search.close();
    }

    /** G12 It only orders what the words found, so that counts, filters and parts of the list stay what they were. */
    @Test
    void meaningFindsNothingAndDropsNothing() {
        shelf.publish(Shelf.page(5, "Turns", "guide", List.of(), "The loudest voice is not always right."));
        Search search = shelf.openWithMeaning(directory);
        assertThat(found(search, asking(ASKED))).doesNotContain("turns").contains("the-hall");
        assertThat(found(search, asking("meeting person -hall"))).containsExactly("going-round", "chairs");
        search.close();
    }

    /** G12 Who asks for exactly these words, or in another order, gets that. */
    @Test
    void otherOrdersStay() {
        Search search = shelf.openWithMeaning(directory);
        assertThat(found(search, new SearchQuery(ASKED, Map.of(), SearchQuery.Order.BEST, true, new Paging(1, 10))))
                .startsWith("the-hall", "going-round");
        assertThat(found(search, new SearchQuery(ASKED, Map.of(), SearchQuery.Order.CHANGED, false, new Paging(1, 10))))
                .containsSubsequence("going-round", "the-hall");
        search.close();
    }

    /** G12 A word that is being typed has no meaning yet, and a question in another language has none that is known. */
    @Test
    void singleWordsAndOtherLanguagesAreRankedByWords() {
        Search byWords = shelf.open(directory.resolve("words"));
        Search search = shelf.openWithMeaning(directory.resolve("meaning"));
        for (String asked : List.of("hall", "spea", "las llaves del salón", "title:hall", "person OR meeting")) {
            assertThat(found(search, asking(asked))).as(asked).isEqualTo(found(byWords, asking(asked)));
        }
        search.close();
        byWords.close();
    }

    /** G12 */
    @Test
    void whatWasToldStaysToldThroughRebuildAndRestart() throws IOException {
        Search search = shelf.openWithMeaning(directory);
        search.rebuild();
        Shelf.settleMeaning(search);
        search.close();
        FileTime kept = Files.getLastModifiedTime(directory.resolve("meanings"));

        Search again = shelf.openWithMeaning(directory);
        assertThat(found(again, asking(ASKED))).startsWith("going-round", "the-hall");
        again.close();
        assertThat(Files.getLastModifiedTime(directory.resolve("meanings")))
                .as("not told again, so not written again")
                .isEqualTo(kept);
    }

    /** G12 What is taken out of the public leaves no trace, neither in memory nor on disk. */
    @Test
    void theMeaningOfWhatIsGoneIsForgotten() throws IOException {
        Search before = shelf.openWithMeaning(directory);
        before.close();
        long withIt = Files.size(directory.resolve("meanings"));
        Search search = shelf.openWithMeaning(directory);
        shelf.withdraw(2);
        shelf.settle(search);
        Shelf.settleMeaning(search);
        assertThat(search.status().meant()).isEqualTo(2);
        search.close();
        assertThat(Files.size(directory.resolve("meanings"))).isEqualTo(withIt - Meaning.SIZE - 2 * Long.BYTES);
    }

    /** G12 */
    @Test
    void aTextThatChangedIsToldAnew() {
        Search search = shelf.openWithMeaning(directory);
        shelf.publish(
                Shelf.page(
                        1,
                        "The hall",
                        "guide",
                        List.of(),
                        "Where one person talks in a meeting and drowns all others, pass a stone around: who holds it speaks."));
        shelf.settle(search);
        Shelf.settleMeaning(search);
        assertThat(found(search, asking(ASKED))).startsWith("the-hall");
        search.close();
    }

    /** G12 Where questions come faster than there is time for, they are ranked by words, and nobody waits. */
    @Test
    void questionsTakeAQuarterOfAProcessor() throws IOException {
        Meaning model = Meaning.shared(directory.resolve("native"));
        AskMeaning asking = new AskMeaning();
        int told = 0;
        while (asking.of(ASKED + " " + told, model) != null) {
            told++;
            assertThat(told).as("the time runs out").isLessThan(1_000_000);
        }
        assertThat(asking.of(ASKED + " 0", model)).as("told already").isNotNull();
    }

    /** G11 */
    @Test
    void aListReadInPartsIsTheListReadAtOnce() {
        for (int i = 10; i < 60; i++) {
            shelf.publish(Shelf.page(
                    i,
                    "Minutes " + i,
                    "guide",
                    List.of(),
                    "The meeting had " + "one item ".repeat(i % 7) + "to talk about."));
        }
        Search search = shelf.openWithMeaning(directory);
        List<String> atOnce =
                search.find(new SearchQuery(ASKED, List.of(), List.of(), new Paging(1, 50))).hits().items().stream()
                        .map(hit -> hit.slug().value())
                        .toList();
        List<String> inParts = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            inParts.addAll(found(search, new SearchQuery(ASKED, List.of(), List.of(), new Paging(page, 10))));
        }
        assertThat(inParts).isEqualTo(atOnce).hasSize(50).startsWith("going-round");
        search.close();
    }

    /** G12 Whoever types a title gets that page first, and the others in the order that they would have without it. */
    @Test
    void theTitleThatWasTypedStandsFirst() {
        Search without = shelf.openWithMeaning(directory.resolve("without"));
        List<String> others = found(without, asking(ASKED));
        without.close();
        shelf.publish(Shelf.page(9, ASKED, "guide", List.of(), "See there."));
        Search search = shelf.openWithMeaning(directory.resolve("with"));
        assertThat(found(search, asking(ASKED)))
                .first()
                .isEqualTo(Slug.of(ASKED).value());
        assertThat(found(search, asking(ASKED))).containsSubsequence(others);
        search.close();
    }

    /** G12 Where search ranks by words alone, nothing that was told is left on disk. */
    @Test
    void whereItIsSwitchedOffNothingIsKept() {
        shelf.openWithMeaning(directory).close();
        assertThat(directory.resolve("meanings")).exists();
        Search byWords = shelf.open(directory);
        assertThat(directory.resolve("meanings")).doesNotExist();
        assertThat(byWords.status().meant()).isNull();
        byWords.close();
    }

    /** G12 A word with a slip in it means what it was meant for. */
    @Test
    void aSlipDoesNotChangeTheMeaning() {
        shelf.publish(Shelf.page(10, "Free", "guide", List.of(), "Music is free for everybody."));
        shelf.publish(Shelf.page(
                11, "Evenings", "guide", List.of(), "Muscles are trained in the cellar on Monday evenings."));
        shelf.publish(Shelf.page(
                12, "Nights", "guide", List.of(), "Drums and guitars are played in the cellar on Friday nights."));
        Search search = shelf.openWithMeaning(directory);
        assertThat(found(search, asking("musci in the cellar"))).containsSubsequence("nights", "evenings");
        search.close();
    }

    /** G12 Words that must stand together as they are give the order, too. */
    @Test
    void quotedWordsAreRankedByWords() {
        Search byWords = shelf.open(directory.resolve("words"));
        Search search = shelf.openWithMeaning(directory.resolve("meaning"));
        String quoted = "meeting \"one person\" never talking";
        assertThat(found(search, asking(quoted))).isNotEmpty().isEqualTo(found(byWords, asking(quoted)));
        search.close();
        byWords.close();
    }
}
