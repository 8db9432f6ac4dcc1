package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index keeps of pages is enough to show them and their lists while the database is away. */
class CopiesTest {

    private static final Paging FIRST = new Paging(1, 100);

    @TempDir
    Path directory;

    private final Shelf shelf = new Shelf();
    private Search search;
    private Copies copies;

    @BeforeEach
    void open() {
        shelf.publish(
                Shelf.page(1, "Apples", "practice", List.of("fruit"), "Kept cool. See [[Pears]] and [[Old pear]]."));
        shelf.publish(Shelf.page(
                2, "Pears", "guide", List.of("fruit", "trees"), "Ripe in autumn.", "en", List.of("Old pear")));
        shelf.publish(
                Shelf.page(3, "Zebra", "guide", List.of("trees"), "Not a fruit. [[Pears]].", "en", List.of("Apples")));
        search = shelf.open(directory);
        copies = search.copies();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void aNameLeadsToItsOwnPageBeforeOneThatIsAlsoCalledSo() {
        assertThat(copies.named(Slug.of("Apples")).orElseThrow().words()).startsWith("Kept cool.");
        assertThat(copies.named(Slug.of("Old pear")).orElseThrow().slug()).isEqualTo(Slug.of("Pears"));
        assertThat(copies.named(Slug.of("Plums"))).isEmpty();
        assertThat(copies.leading(List.of(Slug.of("Apples"), Slug.of("Old pear"), Slug.of("Plums"))))
                .isEqualTo(Map.of(Slug.of("Apples"), Slug.of("Apples"), Slug.of("Old pear"), Slug.of("Pears")));
    }

    @Test
    void listsAreByTitleOrByChangeWithinKindAndTopicPageByPage() {
        assertThat(slugs(copies.list(null, null, true, FIRST))).containsExactly("apples", "pears", "zebra");
        assertThat(slugs(copies.list("guide", null, true, FIRST))).containsExactly("pears", "zebra");
        assertThat(slugs(copies.list(null, "fruit", false, FIRST))).containsExactly("pears", "apples");
        assertThat(slugs(copies.list("guide", "fruit", true, FIRST))).containsExactly("pears");
        Paged<Copies.Card> second = copies.list(null, null, true, new Paging(2, 2));
        assertThat(slugs(second)).containsExactly("zebra");
        assertThat(second.hasNext()).isFalse();
        assertThat(copies.list(null, null, true, new Paging(1, 2)).hasNext()).isTrue();
        assertThat(copies.list(null, null, true, new Paging(1000, 100)).items()).isEmpty();
    }

    @Test
    void kindsAndTopicsAreCounted() {
        assertThat(copies.countsByKind()).containsExactly(Map.entry("guide", 2L), Map.entry("practice", 1L));
        assertThat(copies.countsByTopic(null, 9)).containsExactly(Map.entry("fruit", 2L), Map.entry("trees", 2L));
        assertThat(copies.countsByTopic("practice", 9)).containsExactly(Map.entry("fruit", 1L));
        assertThat(copies.countsByTopic(null, 1)).hasSize(1);
    }

    @Test
    void whatLinksToAPageByAnyOfItsNamesIsFound() {
        Copies.Kept pears = copies.named(Slug.of("Pears")).orElseThrow();
        assertThat(slugs(copies.linkingTo(pears.slug(), pears.names(), FIRST))).containsExactly("apples", "zebra");
        assertThat(slugs(copies.linkingTo(Slug.of("Zebra"), List.of(Slug.of("Zebra")), FIRST)))
                .isEmpty();
    }

    @Test
    void whatIsWithdrawnLeavesItsCopiesToo() throws Exception {
        long gone = shelf.withdraw(2);
        shelf.catchUp(search);
        assertThat(search.waitFor(gone, Duration.ofSeconds(20))).isTrue();
        assertThat(copies.named(Slug.of("Pears"))).isEmpty();
        assertThat(copies.named(Slug.of("Old pear"))).isEmpty();
        assertThat(slugs(copies.list("guide", null, true, FIRST))).containsExactly("zebra");
    }

    @Test
    void anIndexThatIsNotWholeSaysSoInsteadOfLeavingOut() {
        search.close();
        assertThatThrownBy(() -> copies.list(null, null, true, FIRST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> copies.named(Slug.of("Apples"))).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> slugs(Paged<Copies.Card> cards) {
        return cards.items().stream().map(card -> card.slug().value()).toList();
    }
}
