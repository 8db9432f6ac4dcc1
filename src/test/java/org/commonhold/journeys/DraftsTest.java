package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed survives whatever happens to the tab, the line and the server. docs/scenarios/editing.md, F1 to F9. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class DraftsTest {

    private static final String WAYS = "org.commonhold.journeys.DraftsTest#withScript";
    private static final String BEFORE = "The beginning.\n\nThe end.";

    @TestHTTPResource("/")
    URI home;

    private String path = "";

    static Stream<Way> withScript() {
        return Stream.of(Way.USUAL, new Way(true, Way.NARROW));
    }

    @BeforeEach
    void writeAPage() {
        path = new Pen(home).write("guide", "Draft " + Pen.word(), BEFORE, Map.of());
    }

    /** F1, F3. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void whatWasTypedIsFoundAgainAfterTheTabWasClosed(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit");
            type(visitor, "All that I know.");
            visitor.input("Topics").fill("money");
            kept(visitor);
            visitor.closesTheTab();

            visitor.open(path + "/edit");
            visitor.sees("This browser kept what you typed");
            visitor.sees("All that I know.");
            assertThat(visitor.input("Text").inputValue()).isEqualTo(BEFORE);
            visitor.press("Continue");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("All that I know.");
            assertThat(visitor.input("Topics").inputValue()).isEqualTo("money");

            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            visitor.sees("All that I know.");
            visitor.open(path + "/edit");
            assertThat(offers(visitor)).isZero();
        }
    }

    /** F1: the tab goes at once, so nothing but leaving itself keeps the last words. */
    @Test
    void theLastWordIsKeptWhenThePageIsLeft() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            visitor.page().onDialog(dialog -> dialog.accept());
            visitor.input("Text").fill("To the very last word.");
            visitor.open("/kinds");
            visitor.open(path + "/edit");
            visitor.press("Continue");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("To the very last word.");
        }
    }

    /** F2. */
    @Test
    void aNewPageHasItsDraftsByKind() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/new?kind=case-study");
            visitor.input("Title").fill("A story");
            type(visitor, "It began so.");
            visitor.page().locator("[id='field.when']").fill("2021");
            kept(visitor);
            visitor.closesTheTab();
            visitor.open("/new?kind=guide");
            assertThat(offers(visitor)).isZero();
            visitor.open("/new?kind=case-study");
            visitor.sees("A story");
            visitor.press("Continue");
            assertThat(visitor.input("Title").inputValue()).isEqualTo("A story");
            assertThat(visitor.page().locator("[id='field.when']").inputValue()).isEqualTo("2021");
        }
    }

    /** F4: the draft keeps the revision that it began from. */
    @Test
    void aDraftSaysThatThePageHasMovedOn() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            String base = visitor.page().locator("input[name=base]").inputValue();
            String nonce = visitor.page().locator("input[name=form]").inputValue();
            type(visitor, "The beginning.\n\nThe end, by me.");
            visitor.closesTheTab();
            new Pen(home)
                    .rewrite(
                            path,
                            "guide",
                            visitor.open(path).text().replaceAll("(?s).*<h1[^>]*>|</h1>.*", ""),
                            "The beginning, by them.\n\nThe end.");
            visitor.open(path + "/edit");
            visitor.sees("The page has changed since then.");
            visitor.press("Continue");
            assertThat(visitor.page().locator("input[name=base]").inputValue()).isEqualTo(base);
            assertThat(visitor.page().locator("input[name=form]").inputValue()).isEqualTo(nonce);
        }
    }

    /** F5. */
    @Test
    void discardingCanBeTakenBack() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            type(visitor, "Not good enough.");
            visitor.closesTheTab();
            visitor.open(path + "/edit");
            assertThat(visitor.page().locator("[data-undo]").isVisible()).isFalse();
            visitor.press("Discard");
            assertThat(visitor.page().locator("[data-continue]").isVisible()).isFalse();
            visitor.press("Bring it back");
            visitor.sees("Not good enough.");
            visitor.press("Discard");
            visitor.open(path + "/edit");
            assertThat(offers(visitor)).isZero();
        }
    }

    /** F6. */
    @Test
    void twoTabsOnOnePageKeepADraftEach() {
        try (Visitor first = Visitor.comes(home, Way.USUAL);
                Visitor second = first.inAnotherTab()) {
            first.open(path + "/edit");
            second.open(path + "/edit");
            type(first, "In the first tab.");
            type(second, "In the second tab.");
            type(first, "In the first tab, more.");
            first.closesTheTab();
            second.closesTheTab();
            first.open(path + "/edit");
            assertThat(offers(first)).isEqualTo(2);
            first.sees("In the first tab, more.");
            first.sees("In the second tab.");
        }
    }

    /** F6: what is open elsewhere can be continued here, and neither takes the other's words. */
    @Test
    void aDraftThatIsStillOpenElsewhereStaysTheirs() {
        try (Visitor first = Visitor.comes(home, Way.USUAL);
                Visitor second = first.inAnotherTab()) {
            first.open(path + "/edit");
            type(first, "Open here.");
            second.open(path + "/edit");
            second.press("Continue");
            type(second, "Continued there.");
            type(first, "Open here, more.");
            first.closesTheTab();
            second.closesTheTab();
            first.open(path + "/edit");
            first.sees("Open here, more.");
            first.sees("Continued there.");
        }
    }

    /** F7. */
    @ParameterizedTest
    @MethodSource(WAYS)
    void aSaveThatDoesNotArriveLeavesTheTextInTheForm(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/edit");
            type(visitor, "Sent into a tunnel.");
            visitor.page().route("**/revisions", route -> route.abort("connectionrefused"));
            visitor.press("Save");
            visitor.sees("The server did not answer");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("Sent into a tunnel.");
            visitor.page().unroute("**/revisions");

            visitor.page()
                    .route(
                            "**/revisions",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(503)
                                    .setContentType("text/html")
                                    .setBody("<main>Not now.</main>")));
            visitor.press("Save");
            visitor.sees("The server could not save this just now");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("Sent into a tunnel.");
            assertThat(drafts(visitor)).isEqualTo(1);
            visitor.page().unroute("**/revisions");

            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            assertThat(drafts(visitor)).isZero();
        }
    }

    /** F7: the server saved, and its answer was lost. */
    @Test
    void savingAgainAfterALostAnswerSavesOnce() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            type(visitor, "Heard, but not answered.");
            visitor.page().route("**/revisions", route -> {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort("connectionreset");
            });
            visitor.press("Save");
            visitor.sees("The server did not answer");
            visitor.page().unroute("**/revisions");
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            visitor.open(path + "/history");
            assertThat(visitor.page().locator("main tbody tr").count()).isEqualTo(2);
        }
    }

    /** F8. */
    @Test
    void aFormThatComesBackIsStillUnsavedAndHasOneDraft() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(path + "/edit");
            visitor.input("Language").fill("no language at all");
            type(visitor, "Words that stay.");
            visitor.press("Save");
            visitor.sees("Please look at this once more");
            assertThat(visitor.page().evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("Words that stay.");
            assertThat(drafts(visitor)).isEqualTo(1);
            visitor.closesTheTab();
            visitor.open(path + "/edit");
            visitor.press("Continue");
            visitor.input("Language").fill("en");
            visitor.press("Preview");
            assertThat(visitor.input("Text").inputValue()).isEqualTo("Words that stay.");
            assertThat(offers(visitor)).isZero();
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
            assertThat(drafts(visitor)).isZero();
        }
    }

    /** F9. */
    @Test
    void draftsAreBoundedAndNoRoomIsNoObstacle() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/kinds");
            visitor.page().evaluate("""
                    for (let i = 0; i < 60; i++) localStorage.setItem("draft old" + i, JSON.stringify(
                      { place: "/p/x", at: Date.now() - i * 2 * 24 * 3600 * 1000, entries: [] }));""");
            visitor.open(path + "/edit");
            assertThat(drafts(visitor)).isEqualTo(45); // every second day, for less than 90
            visitor.page().evaluate("""
                    for (let i = 0; i < 60; i++) localStorage.setItem("draft new" + i, JSON.stringify(
                      { place: "/p/x", at: Date.now() - i, entries: [] }));""");
            visitor.open(path + "/edit");
            assertThat(drafts(visitor)).isEqualTo(50);
            visitor.page().evaluate("""
                    try {
                      for (let i = 0, size = 1 << 20; size > 0; i++) {
                        try { localStorage.setItem("full" + i, "x".repeat(size)); } catch { size >>= 1; }
                      }
                    } catch { }""");
            visitor.input("Text").fill("No room for this.");
            visitor.page().getByText("this browser has no room").waitFor();
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
        }
    }

    /** F10. */
    @Test
    void withoutScriptTheFormIsThePlainForm() {
        try (Visitor visitor = Visitor.comes(home, Way.PLAIN)) {
            visitor.open(path + "/edit");
            assertThat(visitor.page().locator("[data-drafts]").isVisible()).isFalse();
            visitor.input("Text").fill("By hand.");
            visitor.press("Save");
            visitor.sees("Your change is published. Thank you.");
        }
    }

    private static void type(Visitor visitor, String text) {
        Locator kept = visitor.page().locator("[data-state=kept]");
        visitor.input("Text").fill(text);
        visitor.page()
                .waitForFunction("text => Object.values(localStorage).some(one => one.includes(text))", json(text));
        kept.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    /** As the text stands inside a JSON text. */
    private static String json(String text) {
        return text.replace("\n", "\\n");
    }

    /** A second, within which everything typed is kept. */
    private static void kept(Visitor visitor) {
        visitor.page().waitForTimeout(1_000);
    }

    private static int offers(Visitor visitor) {
        return visitor.page().locator("[data-drafts] [data-continue]").count();
    }

    private static int drafts(Visitor visitor) {
        return ((Number) visitor.page().evaluate("""
                Object.keys(localStorage)
                  .filter(key => key.startsWith("draft ") && JSON.parse(localStorage.getItem(key)).entries).length""")).intValue();
    }
}
