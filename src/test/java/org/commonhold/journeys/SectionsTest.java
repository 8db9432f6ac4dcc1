package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Editing one section of a page. docs/scenarios/editing.md, F11 to F16. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class SectionsTest {

    private static final String WAYS = "org.commonhold.journeys.Way#all";
    private static final String TEXT =
            "The beginning.\n\n## Who decides\n\nWe do.\n\n### How\n\nTogether.\n\n## When\n\nOn Mondays.";

    @TestHTTPResource("/")
    URI home;

    private String title = "";
    private String path = "";

    @BeforeEach
    void writeAPage() {
        title = "Sections " + Pen.word();
        path = new Pen(home).write("guide", title, TEXT, Map.of());
    }

    /** F11, F12, F13. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void aSectionIsEditedByTheLinkBesideItsHeading(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path);
            visitor.follow("Edit: Who decides");
            assertThat(visitor.where()).isEqualTo(path + "/edit?section=s-who-decides");
            visitor.sees("This form holds one section of the page");
            assertThat(visitor.input("Text").inputValue())
                    .isEqualTo("## Who decides\n\nWe do.\n\n### How\n\nTogether.");
            visitor.input("Text").fill("## Who decides\n\nEverybody.");
            visitor.press("Preview");
            visitor.sees("Everybody.");
            visitor.sees("On Mondays.");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("## Who decides\n\nEverybody.");
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            assertThat(new Pen(home).get(path + "/source"))
                    .endsWith("The beginning.\n\n## Who decides\n\nEverybody.\n\n## When\n\nOn Mondays.");
        }
    }

    /** F14. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void aSectionThatIsNotThereGivesTheWholePage(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit?section=s-gone-away");
            visitor.sees("There is no such section any more. This is the whole page.");
            assertThat(visitor.input("Text").inputValue()).isEqualTo(TEXT);
            visitor.input("Text").fill(TEXT + "\n\nMore.");
            visitor.press("Save");
            visitor.sees("More.");
        }
    }

    /** F14: a form whose section cannot be found again, as one that came from somewhere else. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void nothingTypedIsLostWhereTheSectionCannotBeFoundAgain(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit?section=s-when");
            visitor.input("Text").fill("## When\n\nOn Tuesdays.");
            visitor.page().locator("input[name=section]").evaluate("input => input.setAttribute('value', 's-nowhere')");
            visitor.press("Save");
            visitor.sees("The section that you edited could not be found again.");
            assertThat(visitor.input("Text").inputValue()).isEqualTo(TEXT + "\n\n## When\n\nOn Tuesdays.");
            assertThat(new Pen(home).get(path + "/source")).doesNotContain("Tuesdays");
        }
    }

    /** F15. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void whatIsWrongIsSaidInTheFormOfTheSection(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit?section=s-when");
            visitor.input("Text").fill("## When\n\nOn Tuesdays.");
            visitor.input("Language").fill("no language at all");
            visitor.press("Save");
            visitor.sees("Please look at this once more");
            visitor.sees("This form holds one section of the page");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("## When\n\nOn Tuesdays.");
            visitor.input("Language").fill("en");
            visitor.press("Save");
            visitor.sees("On Tuesdays.");
            visitor.sees("Together.");
        }
    }

    /** F27. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void whatOthersChangedElsewhereMeanwhileStays(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit?section=s-when");
            new Pen(home).rewrite(path, "guide", title, TEXT.replace("We do.", "Everybody decides."));
            visitor.input("Text").fill("## When\n\nOn Tuesdays.");
            visitor.press("Save");
            visitor.sees("On Tuesdays.");
            assertThat(new Pen(home).get(path + "/source")).contains("Everybody decides.", "On Tuesdays.", "Together.");
        }
    }

    /** F27. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void nothingTypedIsLostWhereSomebodyTookTheSectionAway(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit?section=s-when");
            new Pen(home).rewrite(path, "guide", title, TEXT.replace("\n\n## When\n\nOn Mondays.", ""));
            visitor.input("Text").fill("## When\n\nOn Tuesdays and Thursdays.");
            visitor.press("Save");
            visitor.sees("On Tuesdays and Thursdays.");
            assertThat(visitor.input("Text").inputValue()).contains("The beginning.", "On Tuesdays and Thursdays.");
        }
    }

    /** F16. */
    @Test
    void aDraftOfASectionStaysADraftOfThatSection() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit?section=s-when");
            visitor.input("Text").fill("## When\n\nOn Tuesdays.");
            visitor.page().locator("[data-state=kept]").waitFor();
            visitor.closesTheTab();
            visitor.open(path + "/edit");
            visitor.press("Continue");
            visitor.sees("This form holds one section of the page");
            visitor.press("Save");
            visitor.sees("On Tuesdays.");
            assertThat(new Pen(home).get(path + "/source")).contains("The beginning.", "Together.");
        }
    }
}
