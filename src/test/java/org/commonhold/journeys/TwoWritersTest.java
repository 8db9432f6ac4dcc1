package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people with a window each write on one page: docs/scenarios/editing.md, T1 to T6. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class TwoWritersTest {

    private static final String WAYS = "org.commonhold.journeys.Way#all";
    private static final String CLASH = "Somebody else changed the same words while you were writing";

    @TestHTTPResource("/")
    URI home;

    private String word = "";

    @BeforeEach
    void inventAWord() {
        word = Pen.word();
    }

    /** A page on which both have opened the form, and of which the first has saved a new beginning. */
    private String bothBegan(Visitor first, Visitor second) {
        String path =
                new Pen(home).write("guide", "Both " + word, "The beginning.\n\nThe middle.\n\nThe end.", Map.of());
        first.open(path + "/edit");
        second.open(path + "/edit");
        first.input("Text").fill("The beginning, by the first.\n\nThe middle.\n\nThe end.");
        first.press("Save");
        first.sees("Your change is published. Thank you.");
        return path;
    }

    private void clashWithAPart(Visitor second) {
        second.input("Text").fill("The beginning, by the second.\n\nThe middle.\n\nThe end, by the second.");
        second.input("Topics").fill("money");
        second.press("Save");
        assertThat(second.heading()).isEqualTo(CLASH);
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void separateParagraphsMergeAndTheWriterSeesWhatCameIn(Way way) {
        try (Visitor first = Visitor.comes(home, way);
                Visitor second = Visitor.comes(home, way)) {
            bothBegan(first, second);
            second.input("Text").fill("The beginning.\n\nThe middle.\n\nThe end, by the second.");
            second.press("Save");
            second.sees("Your change is published, together with what others had published meanwhile.");
            second.sees("The beginning, by the first.");
            second.sees("The end, by the second.");
            second.follow("See what came in");
            second.sees("by the first");
            assertThat(second.shown()).doesNotContain("by the second");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void aClashShowsWhatMergesAndWhatClashesAndIsFinishedByHand(Way way) {
        try (Visitor first = Visitor.comes(home, way);
                Visitor second = Visitor.comes(home, way)) {
            String path = bothBegan(first, second);
            clashWithAPart(second);
            second.sees("Nothing is lost and nothing is overwritten.");
            assertThat(second.input("Text").inputValue().replace("\r\n", "\n"))
                    .isEqualTo("The beginning, by the second.\n\nThe middle.\n\nThe end, by the second.");
            assertThat(second.input("Topics").inputValue()).isEqualTo("money");

            second.input("Text").fill("The beginning, by both.\n\nThe middle.\n\nThe end, by the second.");
            second.press("Save");
            second.sees("Your change is published. Thank you.");
            second.sees("The beginning, by both.");
            second.open(path);
            second.sees("With words of an edit that waited");
            assertThat(second.shown()).doesNotContain("Edits that wait on this page");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void thePartThatDoesNotClashIsPublishedAndTheRestIsTakenBySomebodyElse(Way way) {
        try (Visitor first = Visitor.comes(home, way);
                Visitor second = Visitor.comes(home, way)) {
            String path = bothBegan(first, second);
            clashWithAPart(second);
            second.press("Publish that part");
            second.sees("The part that clashes with nothing is published.");
            second.sees("The beginning, by the first.");
            second.sees("The end, by the second.");
            second.sees("Edits that wait on this page");

            first.open(path);
            first.page().locator("#edits-that-wait + ul a").first().click();
            first.sees("An edit that waits on");
            first.sees("Nothing but what clashes.");
            first.press("Take it");
            first.sees("The edit that waited is published.");
            first.sees("The beginning, by the second.");
            first.sees("With words of an edit that waited, by a visitor · settled by a visitor");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void anOfferIsBroughtTogetherBySomebodyElseAndBothAreNamed(Way way) {
        try (Visitor first = Visitor.comes(home, way);
                Visitor second = Visitor.comes(home, way)) {
            String path = bothBegan(first, second);
            clashWithAPart(second);
            second.follow("Leave it on the page");
            second.sees("Your edit waits on the page.");
            assertThat(second.shown()).doesNotContain("The end, by the second.");

            first.open(path);
            first.page().locator("#edits-that-wait + ul a").first().click();
            first.follow("Bring both together by hand");
            first.input("Text").fill("The beginning, by all.\n\nThe middle.\n\nThe end, by the second.");
            first.press("Save");
            first.sees("Your change is published. Thank you.");
            first.sees("The beginning, by all.");
            first.sees("With words of an edit that waited, by a visitor · settled by a visitor");
            assertThat(first.shown()).doesNotContain("Edits that wait on this page");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void anOfferIsLeftAndItsWriterFindsItsWordsAgain(Way way) {
        try (Visitor first = Visitor.comes(home, way);
                Visitor second = Visitor.comes(home, way)) {
            String path = bothBegan(first, second);
            clashWithAPart(second);
            second.follow("your edit that waits");
            second.sees("This is your edit.");
            String own = second.where();

            first.open(path);
            first.page().locator("#edits-that-wait + ul a").first().click();
            String open = first.where();
            first.press("Leave the page as it is");
            first.sees("The page stays as it is.");
            first.sees("The beginning, by the first.");
            first.open(open);
            first.sees("This edit waits no more: the page was left as it is.");
            first.sees("Its words are shown to its writer alone.");
            assertThat(first.shown()).doesNotContain("by the second");

            second.open(own);
            second.sees("by the second");
            second.follow("Try again with these words");
            assertThat(second.input("Text").inputValue()).contains("The end, by the second.");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void aWriterTakesTheirEditBack(Way way) {
        try (Visitor first = Visitor.comes(home, way);
                Visitor second = Visitor.comes(home, way)) {
            bothBegan(first, second);
            clashWithAPart(second);
            second.press("Take it back");
            second.sees("Your edit is taken back.");
            assertThat(second.shown()).doesNotContain("Edits that wait on this page");
        }
    }

    // U6
    @ParameterizedTest
    @MethodSource(WAYS)
    void oneChangeIsUndoneAndAnEarlierRevisionRestored(Way way) {
        Pen pen = new Pen(home);
        String title = "Undone " + word;
        String path = pen.write("guide", title, "The beginning.\n\nThe middle.\n\nThe end.", Map.of());
        pen.rewrite(path, "guide", title, "The wrong beginning.\n\nThe middle.\n\nThe end.");
        pen.rewrite(path, "guide", title, "The wrong beginning.\n\nThe middle.\n\nThe end, better.");
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/compare?from=1&to=2");
            visitor.follow("Undo this change");
            visitor.sees("What others did later stays.");
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            visitor.sees("The beginning.");
            visitor.sees("The end, better.");

            visitor.open(path + "/revisions/2");
            visitor.follow("Restore this version");
            visitor.press("Save");
            visitor.sees("The wrong beginning.");
            assertThat(visitor.shown()).doesNotContain("The end, better.");
            visitor.open(path + "/history");
            visitor.sees("Undoes revision 2.");
            visitor.sees("Restores revision 2.");
        }
    }
}
