package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.commonhold.kernel.Paging;
import org.commonhold.search.SearchResults.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words of a passage are marked. */
class MarkPassagesTest {

    @TempDir
    static Path directory;

    private static Search search;

    @BeforeAll
    static void open() {
        Shelf shelf = new Shelf();
        shelf.publish(Shelf.page(
                1,
                "Paying guests",
                "guide",
                List.of(),
                "A guest is paid for the whole day. People who pay guests fairly pay guests again, and a guest will pay"
                        + " attention to who pays whom."));
        shelf.publish(
                Shelf.page(2, "Round and round", "guide", List.of(), "We go round round round until all have spoken."));
        shelf.publish(Shelf.page(
                3, "Vecinos", "guide", List.of(), "Los vecinos deciden. Cada vecino vota.", "es", List.of()));
        shelf.publish(Shelf.page(
                4,
                "A form",
                "guide",
                List.of(),
                "Our treasurer: ________________ holds the tin until ........ each year."));
        for (int i = 10; i < 60; i++) {
            shelf.publish(Shelf.page(i, "Bread " + i, "guide", List.of(), "Nothing. Bread number " + i + " is baked."));
        }
        search = shelf.open(directory);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static List<Hit> hits(String text) {
        return search.find(new SearchQuery(text, List.of(), List.of(), new Paging(1, 60)))
                .hits()
                .items();
    }

    private static String snippet(Hit hit) {
        return hit.snippet().stream()
                .map(span -> span.marked() ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }

    @Test
    void aPhraseIsMarkedWhereItStandsTogetherAndAsOne() {
        assertThat(snippet(hits("\"pay guests\"").getFirst()))
                .isEqualTo("A guest is paid for the whole day. People who [pay guests] fairly [pay guests] again, and a"
                        + " guest will pay attention to who pays whom.");
    }

    @Test
    void roomToWriteIntoIsCutShort() {
        assertThat(snippet(hits("treasurer").getFirst()))
                .isEqualTo("Our [treasurer]: … holds the tin until … each year.");
    }

    @Test
    void aPhraseThatSaysAWordTwiceIsMarked() {
        assertThat(snippet(hits("\"round round\"").getFirst())).startsWith("We go [round round][ round] until");
    }

    @Test
    void aWordIsMarkedInEachOfItsFormsByTheRulesOfTheLanguage() {
        assertThat(snippet(hits("vecino").getFirst())).isEqualTo("Los [vecinos] deciden. Cada [vecino] vota.");
    }

    @Test
    void whatIsExcludedIsNotSought() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Languages.WHOLE_WORDS))) {
                writer.addDocument(DescribeText.stemmed(Shelf.page(1, "Round bread", "guide", List.of(), "Bread.")));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Asked asked = BuildQuery.of(
                        ParseQuery.parse("bread -round"), reader, List.of("en"), Synonyms.NONE, false, () -> false);
                assertThat(Sought.by(asked.marks()).in(Fields.STEMS)).hasSize(1);
            }
        }
    }

    @Test
    void eachHitOfManyIsMarkedInItsOwnText() {
        List<Hit> hits = hits("bread");
        assertThat(hits).hasSize(50);
        for (Hit hit : hits) {
            String number = hit.titleText().substring("Bread ".length());
            assertThat(snippet(hit)).isEqualTo("Nothing. [Bread] number " + number + " is baked.");
            assertThat(hit.title().getFirst().text()).isEqualTo("Bread");
            assertThat(hit.title().getFirst().marked()).isTrue();
        }
    }
}
