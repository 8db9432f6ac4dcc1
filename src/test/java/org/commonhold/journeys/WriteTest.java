package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing: new pages, two people at once, and what happens when something is not right. No word typed is ever lost. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class WriteTest {

    private static final String WAYS = "org.commonhold.journeys.Way#withAndWithoutScript";

    @TestHTTPResource("/")
    URI home;

    private String word = "";

    @BeforeEach
    void inventAWord() {
        word = Pen.word();
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#all")
    void aRedLinkLeadsToANewPageAndTurnsNormal(Way way) {
        String wanted = "Wanted " + word;
        String linking = new Pen(home).write("guide", "Linking " + word, "See [[" + wanted + "]].", Map.of());
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(linking);
            Locator link = visitor.page().locator("article a", new Page.LocatorOptions().setHasText(wanted));
            assertThat(link.getAttribute("class")).contains("missing");

            link.click();
            visitor.follow("Tool");
            assertThat(visitor.input("Title").inputValue()).isEqualTo(wanted);
            visitor.input("Text").fill("It **helps**.");
            visitor.press("Preview");
            visitor.sees("This is a preview. Nothing is saved yet.");
            assertThat(visitor.page().locator("main article strong").innerText())
                    .isEqualTo("helps");
            visitor.press("Publish");
            visitor.sees("Your page is published. Thank you.");
            assertThat(visitor.heading()).isEqualTo(wanted);

            visitor.open(linking);
            assertThat(link.getAttribute("class")).isNull();
            link.click();
            assertThat(visitor.heading()).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void anAddressWithoutAPageOffersToWriteIt(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            assertThat(visitor.open("/p/sharing-" + word).status()).isEqualTo(404);
            visitor.follow("Write this page");
            visitor.follow("Question");
            assertThat(visitor.input("Title").inputValue()).isEqualTo("Sharing " + word);
            visitor.input("Text").fill("How?");
            visitor.press("Preview");
            visitor.press("Publish");
            assertThat(visitor.where()).startsWith("/p/sharing-" + word);
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void whoWritesOnATopicFindsItFilledIn(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/topics/lived-experience");
            visitor.follow("Write one");
            visitor.follow("Practice");
            assertThat(visitor.input("Topics").inputValue()).isEqualTo("lived-experience");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void whatIsWrongStandsBesideItsFieldAndEverythingTypedIsKept(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/new?kind=case-study&title=Wrong+" + word);
            Locator when = visitor.page().locator("[id='field.when']");
            when.fill("in spring, I think");
            visitor.page().locator("[id='field.who']").fill("those of " + word);
            visitor.input("Text").fill(" \n ");
            visitor.press("Publish");

            visitor.sees("Please look at this once more");
            assertThat(problemOf(visitor, when)).contains("This is not a date");
            assertThat(problemOf(visitor, visitor.page().locator("#body"))).contains("Please write something here");
            assertThat(when.inputValue()).isEqualTo("in spring, I think");
            assertThat(visitor.page().locator("[id='field.who']").inputValue()).isEqualTo("those of " + word);
            assertThat(visitor.input("Title").inputValue()).isEqualTo("Wrong " + word);

            when.fill("2021-04");
            visitor.input("Text").fill("It happened.");
            visitor.press("Publish");
            visitor.sees("Your page is published. Thank you.");
            visitor.sees("those of " + word);
        }
    }

    /** What stands beside an input as wrong, by the reference that a screen reader follows. */
    private static String problemOf(Visitor visitor, Locator input) {
        assertThat(input.getAttribute("aria-invalid")).isEqualTo("true");
        String id = input.getAttribute("aria-describedby").replaceFirst(".* ", "");
        return visitor.page().locator("[id='" + id + "']").innerText();
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void aNameThatIsTakenCanBeUsedForASecondPage(Way way) {
        String taken = new Pen(home).write("guide", "Twice " + word, "The first.", Map.of());
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/new?kind=guide&title=Twice+" + word);
            visitor.input("Text").fill("The second.");
            visitor.press("Publish");
            visitor.sees("There is already a page of that name");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("The second.");

            visitor.page().locator("input[name=second]").check();
            visitor.press("Publish");
            assertThat(visitor.where()).startsWith(taken + "-2");
            visitor.sees("The second.");
            visitor.open(taken);
            visitor.sees("The first.");
        }
    }
}
