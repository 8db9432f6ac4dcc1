package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.search.SearchResults.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commons says means the same. */
class SynonymsTest {

    @TempDir
    Path directory;

    @Test
    void readsLinesWithSidesAndNothingElse() {
        Synonyms synonyms = Synonyms.read("""
                Words that mean the same.
                Lived experience = Experts by experience
                - jury = mini-public = citizens' assembly
                = nothing
                nothing =
                one two three four five six = too long
                a = b = c = d = e = f = g
                """);
        assertThat(synonyms.of(List.of("lived", "experience"))).containsExactly("experts by experience");
        assertThat(synonyms.of(List.of("experts", "by", "experience"))).containsExactly("lived experience");
        assertThat(synonyms.of(List.of("jury"))).containsExactly("mini public", "citizens assembly");
        assertThat(synonyms.of(List.of("nothing"))).isEmpty();
        assertThat(synonyms.of(List.of("too", "long"))).isEmpty();
        assertThat(synonyms.of(List.of("a"))).isEmpty();
    }

    @Test
    void oneSideHasFiveOthersAtMostHoweverManyLinesNameIt() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            lines.append("assembly = gathering ").append(i).append('\n');
        }
        assertThat(Synonyms.read(lines.toString()).of(List.of("assembly")))
                .containsExactly("gathering 0", "gathering 1", "gathering 2", "gathering 3", "gathering 4");
    }

    /** G5 */
    @Test
    void anEditOfThePageIsInForceAsSoonAsItCanBeFound() {
        Shelf shelf = new Shelf();
        shelf.publish(Shelf.page(1, "Paying people", "guide", List.of(), "Experts by experience are paid on the day."));
        shelf.publish(Shelf.page(2, "Listening", "guide", List.of(), "Lived experience is heard first."));
        shelf.publish(Shelf.page(3, "Gardens", "guide", List.of(), "Beds for roses and beans."));
        Search search = shelf.open(directory);
        assertThat(hits(search, "lived experience"))
                .extracting(Hit::titleText)
                .first()
                .isEqualTo("Listening");
        assertThat(hits(search, "roster")).isEmpty();
        page(shelf, search, "- lived experience = experts by experience\n- roster = beans");
        List<Hit> both = hits(search, "lived experience");
        assertThat(both).extracting(Hit::titleText).containsExactly("Listening", "Paying people");
        assertThat(both.getFirst().why()).isEmpty();
        assertThat(both.getLast().why())
                .contains(new Why(Why.Way.SYNONYM, "lived experience", "experts by experience"));
        assertThat(hits(search, "roster")).extracting(Hit::titleText).contains("Gardens");
        page(shelf, search, "- lived experience = roses");
        assertThat(hits(search, "lived experience")).extracting(Hit::titleText).contains("Gardens");
        assertThat(hits(search, "roster").stream().map(Hit::titleText)).doesNotContain("Gardens");
        search.close();
    }

    /** G6 */
    @Test
    void whatMeansTheSameAsWordsThatAreThereIsNoSlip() {
        Shelf shelf = new Shelf();
        shelf.publish(Shelf.page(1, "As equals", "guide", List.of(), "In coproduction all who work are asked."));
        shelf.publish(Shelf.page(2, "Walls", "guide", List.of(), "A roof gives protection from rain."));
        Search search = shelf.open(directory);
        page(shelf, search, "- co-production = coproduction");
        SearchResults found = search.find(new SearchQuery("co-production", List.of(), List.of(), new Paging(1, 10)));
        assertThat(found.correctedTo()).isNull();
        assertThat(found.didYouMean()).isNull();
        assertThat(found.hits().items()).extracting(Hit::titleText).first().isEqualTo("As equals");
        assertThat(search.find(new SearchQuery("prodection", List.of(), List.of(), new Paging(1, 10)))
                        .correctedTo())
                .isEqualTo("protection");
        search.close();
    }

    private static void page(Shelf shelf, Search search, String lines) {
        shelf.publish(Shelf.page(
                9, new Slug("synonyms"), "Words that mean the same", "guide", List.of(), lines, "en", List.of()));
        shelf.settle(search);
    }

    private static List<Hit> hits(Search search, String text) {
        return search.find(new SearchQuery(text, List.of(), List.of(), new Paging(1, 10)))
                .hits()
                .items();
    }
}
