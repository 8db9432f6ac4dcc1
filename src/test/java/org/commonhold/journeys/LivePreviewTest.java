package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as it would be, beside the text. docs/scenarios/editing.md, F17 to F20. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class LivePreviewTest {

    private static final String TEXT = """
            Some *words*.

            ## A heading

            - one
            - [[Nowhere]]

            ## Another

            End.[^1]

            [^1]: A note.
            """;

    @TestHTTPResource("/")
    URI home;

    private String path = "";

    @BeforeEach
    void writeAPage() {
        path = new Pen(home).write("guide", "Preview " + Pen.word(), "Old words.", Map.of());
    }

    /** F17, F18. */
    @Test
    void whatIsShownBesideTheTextIsWhatThePageThenShows() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            Locator pane = visitor.page().locator("[data-pane]");
            pane.getByText("Old words.").waitFor();
            visitor.input("Text").fill(TEXT);
            pane.getByText("A heading").last().waitFor();
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("body");
            String before = prose(pane.locator(".prose").first());
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            String after = prose(visitor.page().locator("article .prose").first());
            assertThat(before).contains("<em>words</em>", "A note.").isEqualTo(after);
        }
    }

    /** Without the links to the forms of sections, which only a page has that is there. */
    private static String prose(Locator locator) {
        return ((String) locator.evaluate("""
                prose => {
                  const copy = prose.cloneNode(true);
                  copy.querySelectorAll(".edit").forEach(link => link.remove());
                  copy.querySelectorAll(".titled").forEach(box => box.replaceWith(...box.childNodes));
                  return copy.innerHTML;
                }""")).replaceAll("\\s*\n\\s*", "");
    }

    /** F19. */
    @Test
    void whatCannotBeShownLeavesTheLastPreviewAndSaysSo() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            Locator pane = visitor.page().locator("[data-pane]");
            Locator stale = visitor.page().locator("[data-stale]");
            pane.getByText("Old words.").waitFor();
            visitor.page()
                    .route(
                            "**/preview?part=1",
                            route -> route.fulfill(
                                    new Route.FulfillOptions().setStatus(503).setContentType("text/html")));
            visitor.input("Text").fill("New words.");
            stale.waitFor();
            assertThat(pane.innerText()).contains("Old words.");
            visitor.page().unroute("**/preview?part=1");
            visitor.press("Refresh");
            pane.getByText("New words.").waitFor();
            assertThat(stale.isVisible()).isFalse();
            visitor.page().onDialog(dialog -> dialog.accept());
        }
    }

    /** F17: where the reader was, and nothing jumps. */
    @Test
    void thePreviewKeepsItsPlace() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            Locator pane = visitor.page().locator("[data-pane]");
            visitor.input("Text").fill("A paragraph of its own.\n\n".repeat(80) + "last");
            pane.getByText("last", new Locator.GetByTextOptions().setExact(true))
                    .waitFor();
            pane.evaluate("pane => { pane.scrollTop = 500; }");
            visitor.input("Text").fill("A paragraph of its own.\n\n".repeat(80) + "very last");
            pane.getByText("very last").waitFor();
            assertThat(((Number) pane.evaluate("pane => pane.scrollTop")).intValue())
                    .isEqualTo(500);
        }
    }

    /** F20. */
    @Test
    void onANarrowScreenItStandsBehindAToggle() {
        try (Visitor visitor = Visitor.comes(home, new Way(true, Way.NARROW))) {
            visitor.open(path + "/edit");
            Locator pane = visitor.page().locator("[data-pane]");
            visitor.input("Text").fill("Narrow words.");
            assertThat(pane.isVisible()).isFalse();
            visitor.page()
                    .getByText("Live preview", new Page.GetByTextOptions().setExact(true))
                    .click();
            pane.getByText("Narrow words.").waitFor();
        }
    }

    /** F18: a section is shown in its page, which begins at the section. */
    @Test
    void aSectionIsShownInItsPage() {
        String long1 = "Words before.\n\n".repeat(60) + "## Here\n\nHere it is.\n\n## There\n\n"
                + "Words after.\n\n".repeat(60);
        String page = new Pen(home).write("guide", "Long " + Pen.word(), long1, Map.of());
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(page + "/edit?section=s-here");
            Locator pane = visitor.page().locator("[data-pane]");
            pane.getByText("Here it is.").waitFor();
            assertThat(((Number) pane.evaluate("pane => pane.scrollTop")).intValue())
                    .isGreaterThan(500);
        }
    }
}
