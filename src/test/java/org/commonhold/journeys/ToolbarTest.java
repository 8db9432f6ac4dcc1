package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons and keys for marks. docs/scenarios/editing.md, F21 to F26. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ToolbarTest {

    private static final String FOCUSED = "document.activeElement.dataset.do ?? document.activeElement.id";

    @TestHTTPResource("/")
    URI home;

    /** F21. */
    @Test
    void theToolbarIsOneStopOfTheTabKey() {
        try (Visitor visitor = writer()) {
            visitor.input("Title").focus();
            List<Object> order = new ArrayList<>();
            for (String key : List.of("Tab", "ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home")) {
                visitor.page().keyboard().press(key);
                order.add(visitor.page().evaluate(FOCUSED));
            }
            visitor.page().keyboard().press("Tab");
            order.add(visitor.page().evaluate(FOCUSED));
            visitor.page().keyboard().press("Shift+Tab");
            order.add(visitor.page().evaluate(FOCUSED));
            assertThat(order)
                    .containsExactly(
                            "bold", "italic", "heading", "footnote", "bold", "footnote", "bold", "body", "bold");
        }
    }

    /** F21: each button by the keyboard, on the second of two lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bold; one\\n**two** three",
                "Italic; one\\n*two* three",
                "Heading; one\\n## two three",
                "List; one\\n- two three",
                "Link; one\\n[two](https://) three",
                "Table; one\\ntwo\\n\\n| Column 1 | Column 2 |\\n|---|---|\\n|  |  |\\n\\n three",
                "Footnote; one\\ntwo[^1] three\\n\\n[^1]: Source"
            })
    void everyButtonMarksWhatIsChosen(String button, String then) {
        try (Visitor visitor = writer()) {
            choose(visitor, "one\ntwo three", 4, 7);
            Locator tool = visitor.page()
                    .getByRole(AriaRole.TOOLBAR)
                    .getByText(button, new Locator.GetByTextOptions().setExact(true));
            tool.press("Enter");
            assertThat(text(visitor)).isEqualTo(then.replace("\\n", "\n"));
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("body");
        }
    }

    /** F22, F23. */
    @Test
    void keysMarkAndUndoTakesItBack() {
        try (Visitor visitor = writer()) {
            choose(visitor, "one two three", 4, 7);
            visitor.page().keyboard().press("Control+b");
            assertThat(text(visitor)).isEqualTo("one **two** three");
            visitor.page().keyboard().press("Control+i");
            assertThat(text(visitor)).isEqualTo("one ***two*** three");
            visitor.page().keyboard().press("Control+b");
            assertThat(text(visitor)).isEqualTo("one *two* three");
            visitor.page().keyboard().press("Control+i");
            assertThat(text(visitor)).isEqualTo("one two three");
            visitor.page().keyboard().press("Control+k");
            assertThat(text(visitor)).isEqualTo("one [two](https://) three");
            visitor.page().keyboard().type("https://example.org");
            assertThat(text(visitor)).isEqualTo("one [two](https://example.org) three");
            for (int i = 0; i < 30 && !text(visitor).equals("one two three"); i++) {
                visitor.page().keyboard().press("Control+z");
            }
            assertThat(text(visitor)).isEqualTo("one two three");
        }
    }

    /** F22. */
    @ParameterizedTest
    @ValueSource(strings = {"Control+s", "Meta+s", "Control+Enter"})
    void aKeySaves(String key) {
        String path = new Pen(home).write("guide", "Keys " + Pen.word(), "Before.", Map.of());
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            visitor.input("Text").fill("After.");
            visitor.input("Text").press(key);
            visitor.answered();
            visitor.sees("Your change is published. Thank you.");
        }
    }

    /** F22. */
    @Test
    void theHelpListsTheKeysWhereThereAreAny() {
        try (Visitor with = writer();
                Visitor without = Visitor.comes(home, Way.PLAIN)) {
            assertThat(with.page().locator("[data-keys]").getAttribute("hidden"))
                    .isNull();
            without.open("/new?kind=guide");
            assertThat(without.page().locator("[data-keys]").getAttribute("hidden"))
                    .isNotNull();
            assertThat(without.page().locator("[data-tools]").isVisible()).isFalse();
        }
    }

    /** F24. */
    @ParameterizedTest
    @ValueSource(ints = {Way.WIDE, Way.NARROW})
    void aPageIsFoundByTheKeyboard(int width) {
        try (Visitor visitor = Visitor.comes(home, new Way(true, width))) {
            visitor.open("/new?kind=guide");
            choose(visitor, "See this.", 4, 8);
            Locator opener = visitor.page().locator("[data-do=page]");
            opener.focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("find-page");
            visitor.page().keyboard().type("fair payment");
            Locator option = visitor.page()
                    .getByRole(AriaRole.OPTION)
                    .getByText("Fair payment", new Locator.GetByTextOptions().setExact(true));
            option.waitFor();
            assertThat(visitor.page().locator("#find-page").getAttribute("aria-expanded"))
                    .isEqualTo("true");
            visitor.page().keyboard().press("ArrowDown");
            assertThat(option.getAttribute("aria-selected")).isEqualTo("true");
            assertThat(visitor.page().locator("#find-page").getAttribute("aria-activedescendant"))
                    .isEqualTo(option.getAttribute("id"));
            visitor.page().keyboard().press("Enter");
            assertThat(text(visitor)).isEqualTo("See [[Fair payment|this]].");
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("body");
            assertThat(visitor.where()).isEqualTo("/new?kind=guide");
        }
    }

    /** F24: a page that nobody has written, and a search that is given up. */
    @Test
    void aPageLinkMayLeadToWhatIsNotThereYet() {
        try (Visitor visitor = writer()) {
            choose(visitor, "See .", 4, 4);
            visitor.press("Page link");
            visitor.page().keyboard().type("Not written");
            visitor.page().keyboard().press("Escape");
            assertThat(text(visitor)).isEqualTo("See .");
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("body");
            visitor.press("Page link");
            visitor.page().keyboard().type("Not written");
            visitor.page().keyboard().press("Enter");
            assertThat(text(visitor)).isEqualTo("See [[Not written]].");
        }
    }

    /** F25. */
    @Test
    void suggestionsAreFewAndMayBeKeptForAMinute() {
        try (Visitor visitor = Visitor.comes(home, Way.PLAIN)) {
            APIResponse answer = visitor.page().request().get("/api/v1/suggest?q=a");
            assertThat(answer.headers()).containsEntry("cache-control", "public, max-age=60");
            assertThat(answer.text().split("\"slug\"", -1)).hasSizeBetween(2, 9);
            for (String odd :
                    List.of("", "*", "%22", "%5B%5B", "x".repeat(4_000), "%F0%9F%98%80", "a%20".repeat(500))) {
                assertThat(visitor.page()
                                .request()
                                .get("/api/v1/suggest?q=" + odd)
                                .status())
                        .as(odd)
                        .isEqualTo(200);
            }
        }
    }

    /** F26. */
    @Test
    void theScriptOfFormsIsLightAndComesWithForms() {
        List<Request> requests = new ArrayList<>();
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.page().onRequestFinished(requests::add);
            visitor.open("/p/fair-payment");
            assertThat(requests).noneMatch(request -> request.url().contains("editor"));
            visitor.open("/p/fair-payment/edit");
            visitor.page().waitForLoadState();
            assertThat(requests)
                    .filteredOn(request -> request.url().contains("editor"))
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.sizes().responseBodySize).isBetween(1, 6_000));
        }
    }

    private Visitor writer() {
        Visitor visitor = Visitor.comes(home, Way.USUAL);
        visitor.open("/new?kind=guide");
        return visitor;
    }

    private static void choose(Visitor visitor, String text, int from, int to) {
        visitor.input("Text").fill(text);
        visitor.input("Text").evaluate("(body, [from, to]) => body.setSelectionRange(from, to)", List.of(from, to));
    }

    private static String text(Visitor visitor) {
        return visitor.input("Text").inputValue();
    }
}
