package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a search that finds nothing to a page that answers it, at a browser (docs/scenarios/finding-asked.md). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class QuestionJourneyTest {

    private static final String WAYS = "org.commonhold.journeys.Way#all";
    private static final String LETTERS = "ghjklmnpqrstvwxz";

    @TestHTTPResource("/")
    URI home;

    /** Words so far from all others that no other spelling of them is meant. */
    private static String nothing() {
        return word() + " " + word();
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        for (int digit : UUID.randomUUID().toString().replace("-", "").chars().toArray()) {
            char letter = LETTERS.charAt(Character.digit(digit, 16));
            if (word.isEmpty() || word.charAt(word.length() - 1) != letter) {
                word.append(letter);
            }
        }
        return word.substring(0, 16);
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void y50_whatIsNotFoundIsKeptAndAnsweredByWritingThePage(Way way) {
        String words = nothing();
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/");
            assertThat(visitor.search(words)).isEmpty();
            visitor.page().locator("form[action='/questions'] button").focus();
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**?saved=kept");
            assertThat(visitor.heading()).isEqualTo(words);
            visitor.sees("Your question stands on the board now.");

            visitor.open("/questions");
            visitor.follow(words);
            visitor.follow("Write this page");
            visitor.follow("Guide");
            assertThat(visitor.input("Title").inputValue()).isEqualTo(words);
            visitor.input("Title").fill("Answer to " + words);
            visitor.input("Text").fill("So it is.");
            visitor.press("Publish");
            visitor.page().waitForURL("**?saved=first");

            visitor.open("/questions?state=answered");
            visitor.sees(words);
            visitor.follow("Answer to " + words);
            visitor.sees("So it is.");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void y51_aQuestionIsAnsweredByAPageThatThereIsAndTakenAway(Way way) {
        String path = new Pen(home).write("guide", "Has it " + Pen.word(), "It is so.", Map.of());
        String words = nothing();
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/search?q=" + words.replace(' ', '+'));
            visitor.press("Keep this as an open question");
            visitor.page().waitForURL("**?saved=kept");
            visitor.page().locator("#page").fill("Nobody wrote this");
            visitor.press("This page answers it");
            visitor.sees("No page goes by the name “Nobody wrote this”");
            visitor.page().locator("#page").fill(home.resolve(path).toString());
            visitor.press("This page answers it");
            visitor.page().waitForURL("**?saved=answered");
            visitor.press("Open it again");
            visitor.page().waitForURL("**?saved=open");
            visitor.page().getByLabel("It is no question to us").check();
            visitor.page().locator("input[name=sure]").check();
            visitor.press("Take it off the board");
            visitor.page().waitForURL("**/questions?saved=withdrawn");
            assertThat(visitor.shown()).doesNotContain(words);
        }
    }

    @Test
    void y51_thePageThatAnswersIsChosenAmongTitles() {
        String title = "Rota for " + Pen.word();
        String path = new Pen(home).write("guide", title, "It is so.", Map.of());
        try (Visitor visitor = Visitor.comes(home, new Way(true, Way.NARROW))) {
            visitor.open("/search?q=" + nothing().replace(' ', '+'));
            visitor.press("Keep this as an open question");
            visitor.page().waitForURL("**?saved=kept");
            Locator field = visitor.page().locator("#page");
            field.pressSequentially(title.substring(0, title.length() - 1));
            visitor.page().locator("#page-titles [role=option]").waitFor();
            field.press("ArrowDown");
            field.press("Enter");
            assertThat(field.inputValue()).isEqualTo(path);
            assertThat(visitor.page().locator("#page-titles").isVisible()).isFalse();
            field.press("Enter");
            visitor.page().waitForURL("**?saved=answered");
            visitor.follow(title);
            assertThat(visitor.heading()).isEqualTo(title);
        }
    }
}
