package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No acknowledged edit is lost, overwritten or there twice. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class EditingTest {

    @Inject
    Pages pages;

    @Inject
    ReadOffers offers;

    private Revision head(Revision of) {
        return pages.head(of.slug()).orElseThrow();
    }

    private int revisions(Revision of) {
        return pages.history(of.page(), new Paging(1, 100)).items().size();
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> all) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<T> one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    @Test
    void savingTheSameWordsMakesNoRevision() {
        Revision first = Writing.make(pages, Writing.guide("Saved twice alike", "The words."));
        assertThat(pages.edit(Writing.next(first, first.content()))).isEqualTo(new EditOutcome.Unchanged(first.slug()));
        // white space that is not kept makes no difference either
        assertThat(pages.edit(Writing.next(first, Writing.guide(" Saved  twice alike ", "The words."))))
                .isInstanceOf(EditOutcome.Unchanged.class);
        assertThat(revisions(first)).isOne();
    }

    @Test
    void theSameFormTenTimesAtOnceMakesOneRevisionAndTenSameAnswers() throws Exception {
        Revision first = Writing.make(pages, Writing.guide("Posted ten times", "Before."));
        Edit edit = Writing.next(first, Writing.guide("Posted ten times", "After."));
        List<Callable<EditOutcome>> tenTimes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tenTimes.add(() -> pages.edit(edit));
        }
        assertThat(new HashSet<>(atOnce(tenTimes))).containsExactly(new EditOutcome.Saved(first.slug(), 2));
        assertThat(revisions(first)).isEqualTo(2);
    }

    @Test
    void theSameNewPageTenTimesAtOnceMakesOnePage() throws Exception {
        Edit edit = Writing.start(Writing.guide("Started ten times", "Words."));
        List<Callable<EditOutcome>> tenTimes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tenTimes.add(() -> pages.edit(edit));
        }
        assertThat(new HashSet<>(atOnce(tenTimes)))
                .containsExactly(new EditOutcome.Saved(Slug.of("started-ten-times"), 1));
    }

    @Test
    void goingBackAndSavingTheSameFormWithOtherWordsIsANewSaveHoweverOften() {
        Revision first = Writing.make(pages, Writing.guide("Went back", "One."));
        String form = Writing.nonce();
        for (int n = 2; n <= 5; n++) {
            Content words = Writing.guide("Went back", "Words of save " + n + ".");
            assertThat(pages.edit(Writing.edit(first.slug(), first.id(), words, form)))
                    .isEqualTo(new EditOutcome.Saved(first.slug(), n));
        }
        assertThat(head(first).content().body()).isEqualTo("Words of save 5.");
        assertThat(revisions(first)).isEqualTo(5);
    }

    @Test
    void goingBackDoesNotOverwriteWhatSomebodyElseSavedMeanwhile() {
        Revision first = Writing.make(pages, Writing.guide("Went back too late", "One."));
        String form = Writing.nonce();
        pages.edit(Writing.edit(first.slug(), first.id(), Writing.guide("Went back too late", "Mine."), form));
        pages.edit(Writing.next(head(first), Writing.guide("Went back too late", "Theirs.")));

        EditOutcome late = pages.edit(
                Writing.edit(first.slug(), first.id(), Writing.guide("Went back too late", "Mine 2."), form));
        assertThat(late).isInstanceOf(EditOutcome.Clash.class);
        assertThat(head(first).content().body()).isEqualTo("Theirs.");
    }

    // T2
    @Test
    void aClashKeepsTheWholeEditAndChangesNothing() {
        Revision first = Writing.make(pages, Writing.guide("Edited by two", "One."));
        pages.edit(Writing.next(first, Writing.guide("Edited by two", "Theirs.")));
        Content words = Writing.guide("Edited by two", "Mine.", List.of("money"), List.of("A second name"));
        EditOutcome mine = pages.edit(Writing.next(first, words));

        assertThat(mine).isInstanceOfSatisfying(EditOutcome.Clash.class, clash -> {
            Offer offer = offers.find(clash.change()).orElseThrow();
            assertThat(offer.words().content()).isEqualTo(words);
            assertThat(offer.words().summary()).isEqualTo("a test");
            assertThat(offer.change().isWaiting()).isTrue();
        });
        assertThat(head(first).content().body()).isEqualTo("Theirs.");
    }

    // T1
    @Test
    void separateParagraphsMergeByThemselvesAndTheWriterIsTold() {
        Revision first = Writing.make(pages, Writing.guide("Edited apart", "One.\n\nTwo.\n\nThree."));
        pages.edit(Writing.next(first, Writing.guide("Edited apart", "One by them.\n\nTwo.\n\nThree.")));
        Content mine = Writing.guide("Edited apart", "One.\n\nTwo.\n\nThree by me.", List.of("money"), List.of());
        assertThat(pages.edit(Writing.next(first, mine))).isEqualTo(new EditOutcome.Merged(first.slug(), 3, 1));
        assertThat(head(first).content().body()).isEqualTo("One by them.\n\nTwo.\n\nThree by me.");
        assertThat(head(first).content().topics()).containsExactly("money");
    }

    // T10
    @Test
    void aMergedFormAndOneThatClashesGiveTenSameAnswersToTenPostsAtOnce() throws Exception {
        Revision first = Writing.make(pages, Writing.guide("Merged ten times", "One.\n\nTwo.\n\nThree."));
        pages.edit(Writing.next(first, Writing.guide("Merged ten times", "One by them.\n\nTwo.\n\nThree.")));
        Edit merging = Writing.next(first, Writing.guide("Merged ten times", "One.\n\nTwo.\n\nThree by me."));
        Edit clashing = Writing.next(first, Writing.guide("Merged ten times", "One by me.\n\nTwo.\n\nThree."));
        List<Callable<EditOutcome>> posts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            posts.add(() -> pages.edit(merging));
            posts.add(() -> pages.edit(clashing));
        }
        assertThat(new HashSet<>(atOnce(posts)))
                .hasSize(2)
                .contains(new EditOutcome.Merged(first.slug(), 3, 1))
                .hasAtLeastOneElementOfType(EditOutcome.Clash.class);
        assertThat(revisions(first)).isEqualTo(3);
    }

    // T14
    @Test
    void anEditWithoutABaseNeverOverwrites() {
        Revision first = Writing.make(pages, Writing.guide("Edited blindly", "One."));
        Content blind = Writing.guide("Edited blindly", "Blind.");
        assertThat(pages.edit(Writing.edit(first.slug(), null, blind, Writing.nonce())))
                .isInstanceOf(EditOutcome.Clash.class);
    }

    // T11
    @Test
    void ofSixteenWhoEditAtOnceEachIsInHistoryOrWaitsWhole() throws Exception {
        Revision first = Writing.make(pages, Writing.guide("Edited by sixteen", "Zero."));
        List<Callable<EditOutcome>> edits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Content words = Writing.guide("Edited by sixteen", "Words of writer " + i + ".");
            edits.add(() -> pages.edit(Writing.next(first, words)));
        }
        List<EditOutcome> outcomes = atOnce(edits);
        assertThat(outcomes).filteredOn(EditOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes.stream()
                        .filter(EditOutcome.Clash.class::isInstance)
                        .map(one -> ((EditOutcome.Clash) one).change())
                        .map(id ->
                                offers.find(id).orElseThrow().words().content().body()))
                .hasSize(15)
                .doesNotHaveDuplicates();
        assertThat(revisions(first)).isEqualTo(2);
    }

    @Test
    void ofTwoWhoStartTheSamePageAtOnceOneIsToldThatTheNameIsTaken() throws Exception {
        for (int round = 0; round < 10; round++) {
            String title = "Started by two, round " + round;
            Edit one = Writing.start(Writing.guide(title, "By one."));
            Edit other = Writing.start(Writing.guide(title, "By the other."));
            List<EditOutcome> outcomes = atOnce(List.of(() -> pages.edit(one), () -> pages.edit(other)));
            assertThat(outcomes).contains(new EditOutcome.Saved(Slug.of(title), 1));
            assertThat(outcomes).contains(new EditOutcome.NameTaken(Slug.of(title), title));
        }
    }

    @Test
    void aSecondPageOfANameGetsTheNextAddress() {
        Revision first = Writing.make(pages, Writing.guide("Two of a name", "One."));
        Edit again = Writing.start(Writing.guide("Two of a name", "Two."));
        assertThat(pages.edit(again)).isInstanceOf(EditOutcome.NameTaken.class);
        Edit second = new Edit(null, null, again.content(), "", Writing.nonce(), again.actor(), true);
        assertThat(pages.edit(second)).isEqualTo(new EditOutcome.Saved(Slug.of("two-of-a-name-2"), 1));
        assertThat(head(first).content().body()).isEqualTo("One.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Null|null",
                "शक्ति साझा करना|शक्ति-साझा-करना",
                "تقاسم السلطة|تقاسم-السلطة",
                "権力の共有|権力の共有",
                "Розподіл влади|розподіл-влади",
                "ΔΎΝΑΜΙΣ|δύναμις",
                "True|true",
                "{curly, \"quoted\"}|curly-quoted",
                "𝔊othic 😀|gothic"
            })
    void aPageOfAnyNameIsMadeLinkedToNamedAndTagged(String title, String slug) {
        Revision linking = Writing.make(
                pages,
                Writing.guide("Links to " + title, "See [[" + title + "]].", List.of(title), List.of("Also " + title)));
        Revision page = Writing.make(pages, Writing.guide(title, "Its words.", List.of(title), List.of()));

        assertThat(page.slug().value()).isEqualTo(slug);
        assertThat(pages.linkingTo(page.page(), new Paging(1, 10)).items())
                .extracting(PageCard::slug)
                .containsExactly(linking.slug());
        assertThat(pages.list(new PageFilter(null, slug, PageFilter.Order.TITLE), new Paging(1, 10))
                        .items())
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.topics()).containsExactly(slug));
        assertThat(pages.countsByTopic()).containsEntry(slug, 2L).doesNotContainKey(null);
    }

    @Test
    void aliasesLeadToThePageUntilTheyAreTakenAway() {
        Revision page = Writing.make(
                pages,
                Writing.guide("Known by two names", "Words.", List.of(), List.of("Its other name", "Null and void")));
        Revision linking = Writing.make(pages, Writing.guide("Uses the other name", "See [[Its other name]]."));
        assertThat(pages.locate(Slug.of("its-other-name"))).isEqualTo(new Located.Elsewhere(page.slug()));
        assertThat(pages.linkingTo(page.page(), new Paging(1, 10)).items())
                .extracting(PageCard::slug)
                .containsExactly(linking.slug());
        assertThat(pages.edit(Writing.start(Writing.guide("Its other name", "Words."))))
                .isEqualTo(new EditOutcome.NameTaken(page.slug(), "Its other name"));

        pages.edit(Writing.next(head(page), Writing.guide("Known by two names", "Words.")));
        assertThat(pages.locate(Slug.of("its-other-name"))).isEqualTo(new Located.Nowhere());
        assertThat(pages.linkingTo(page.page(), new Paging(1, 10)).items()).isEmpty();
        Revision now = Writing.make(pages, Writing.guide("Its other name", "Words."));
        assertThat(pages.linkingTo(now.page(), new Paging(1, 10)).items()).hasSize(1);
    }

    private List<FieldError> errors(Content content) {
        return pages.edit(Writing.start(content)) instanceof EditOutcome.Invalid invalid ? invalid.errors() : List.of();
    }

    @Test
    void whatCannotBeKeptIsSaidOnceForEachInput() {
        Content bad = new Content(
                "case-study", "t".repeat(201), "not a language", List.of("a\u0000b"), List.of(), Map.of(), " \n ");
        assertThat(errors(bad))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("title", "language", "topics", "body");
    }

    @Test
    void manyValuesAreRefusedAtOnceAndNotAfterMinutes() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            values.add("v" + i);
        }
        Content content =
                new Content("practice", "Many tools", "en", List.of(), List.of(), Map.of("tools", values), "Words.");
        long before = System.nanoTime();
        assertThat(errors(content)).extracting(FieldError::field).containsExactly("field.tools");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void aLongFieldIsRefusedInOneSentence() {
        Map<String, List<String>> fields =
                Map.of("power-before", List.of("p".repeat(20_001)), "steps", List.of("s".repeat(20_001)));
        Content content = new Content("practice", "Long fields", "en", List.of(), List.of(), fields, "Words.");
        assertThat(errors(content))
                .containsExactlyInAnyOrder(
                        new FieldError("field.power-before", FieldError.Code.TOO_LONG, 20_000),
                        new FieldError("field.steps", FieldError.Code.TOO_LONG, 20_000));
    }

    @Test
    void loneSurrogatesAndNulAreNotText() {
        assertThat(errors(Writing.guide("Broken \ud800", "Words.")))
                .contains(FieldError.of("title", FieldError.Code.NOT_TEXT));
        assertThat(errors(Writing.guide("Broken body", "Words\u0000.")))
                .contains(FieldError.of("body", FieldError.Code.NOT_TEXT));
    }
}
