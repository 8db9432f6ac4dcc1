package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.search.SearchResults.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The best are ranked anew by words near each other and by words between. */
class RefineTest {

    private static final int PAGES = 130;

    @TempDir
    Path directory;

    private static Search search(Path directory) {
        Shelf shelf = new Shelf();
        for (int i = 1; i <= PAGES; i++) {
            // All say both words once, in texts of one length; the longer ones come later by other words alone.
            String words =
                    "A garden with lots of herbs, of which a neighbour takes the " + "seeds ".repeat(i) + "in autumn.";
            shelf.publish(Shelf.page(i, "Plot " + i, "guide", List.of(), words));
        }
        shelf.publish(Shelf.page(
                500,
                "Beds",
                "guide",
                List.of(),
                "A neighbour garden with lots of herbs, of which they take the " + "seeds ".repeat(9) + "in autumn."));
        return shelf.open(directory);
    }

    private static List<Slug> page(Search search, String words, int page, int size) {
        return search.find(new SearchQuery(words, List.of(), List.of(), new Paging(page, size))).hits().items().stream()
                .map(Hit::slug)
                .toList();
    }

    /** G11 */
    @Test
    void wordsThatStandTogetherComeBeforeWordsThatStandApart() {
        Search search = search(directory);
        assertThat(page(search, "neighbour garden", 1, 5)).first().isEqualTo(new Slug("beds"));
        assertThat(page(search, "garden herbs", 1, 5)).doesNotContain(new Slug("beds"));
        search.close();
    }

    /** G11 */
    @Test
    void aListReadInPartsIsTheListReadAtOnce() {
        Search search = search(directory);
        List<Slug> atOnce = new ArrayList<>(page(search, "the neighbour garden", 1, 100));
        atOnce.addAll(page(search, "the neighbour garden", 2, 100));
        List<Slug> inParts = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            inParts.addAll(page(search, "the neighbour garden", i, 30));
        }
        assertThat(atOnce).hasSize(PAGES + 1).doesNotHaveDuplicates();
        assertThat(inParts).isEqualTo(atOnce);
        search.close();
    }
}
