package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.MethodSource;

/** Everything without a mouse. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class KeyboardTest {

    private static final String FOCUSED = "(document.activeElement.id || document.activeElement.innerText).trim()";
    private static final String OUTLINE = "getComputedStyle(document.activeElement).outlineStyle + ' '"
            + " + parseInt(getComputedStyle(document.activeElement).outlineWidth)";

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#all")
    void tabGoesThroughThePageInReadingOrderAndShowsWhereItIs(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/p/fair-payment");
            List<Object> order = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                visitor.page().keyboard().press("Tab");
                order.add(visitor.page().evaluate(FOCUSED));
                assertThat(visitor.page().evaluate(OUTLINE))
                        .as("outline of %s", order.getLast())
                        .isEqualTo("solid 3");
            }
            assertThat(order)
                    .startsWith(
                            "Skip to the content",
                            "Commonhold",
                            "site-search",
                            "Search",
                            "Browse",
                            "Topics",
                            "Recent changes",
                            "Write a page",
                            "What this is",
                            "Practices",
                            "Read",
                            "Edit");
        }
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#withAndWithoutScript")
    void theFirstLinkSkipsToTheContent(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/p/fair-payment");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().locator(".skip").boundingBox().x).isNotNegative();
            visitor.page().keyboard().press("Enter");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("Practices");
        }
    }

    @Test
    void aSlashGoesToTheSearchUnlessSomebodyIsTyping() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/kinds");
            visitor.page().keyboard().press("/");
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("site-search");
            visitor.page().keyboard().type("either/or");
            assertThat(visitor.page().locator("#site-search").inputValue()).isEqualTo("either/or");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/search?q=either%2For");
        }
    }

    @Test
    void controlAndEnterSave() {
        String word = Pen.word();
        String path = new Pen(home).write("guide", "Keys " + word, "Before.", Map.of());
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            visitor.input("Text").fill("After.");
            visitor.input("Text").press("Control+Enter");
            visitor.page().waitForURL("**" + path + "?saved=next");
            visitor.sees("After.");
        }
    }

    @Test
    void leavingWithUnsavedWordsAsksFirst() {
        String word = Pen.word();
        String path = new Pen(home).write("guide", "Leaving " + word, "Before.", Map.of());
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            List<String> asked = new ArrayList<>();
            visitor.page().onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            visitor.open(path + "/edit");
            visitor.follow("Topics");
            visitor.page().waitForURL("**/topics");
            assertThat(asked).as("nothing was typed").isEmpty();

            visitor.open(path + "/edit");
            visitor.input("Text").press("a");
            visitor.follow("Topics");
            visitor.page().waitForURL("**/topics");
            assertThat(asked).containsExactly("beforeunload");
        }
    }

    @Test
    void whatIsWrongGetsTheFocus() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/new?kind=guide&title=Focus");
            visitor.input("Text").fill("   ");
            visitor.press("Publish");
            assertThat((String) visitor.page().evaluate(FOCUSED)).startsWith("Please look at this once more");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().evaluate(FOCUSED)).isEqualTo("body");
        }
    }
}
