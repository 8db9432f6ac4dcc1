package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonhold.site.CommonsForTests;
import org.commonhold.web.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every state: nobody is shut out by it, it fits the screen, and nothing in it is refused. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class AppearanceTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TestHTTPResource("/")
    URI home;

    @Inject
    Engine engine;

    @Inject
    Frames frames;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme) {
        Way way = new Way(true, scheme == ColorScheme.LIGHT ? Way.WIDE : Way.NARROW);
        List<String> found = new ArrayList<>();
        try (Visitor visitor = Visitor.withTools(home, way, scheme)) {
            for (Sight sight : Sight.all(new Pen(home))) {
                sight.go().accept(visitor);
                found.addAll(violations(sight.name(), visitor.page()));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Refusals do not happen to whoever sits at the server itself, so the page is made here. */
    @Test
    void aRefusalShutsNobodyOutAndKeepsTheWords() {
        String html = engine.getTemplate("page/refused")
                .data("frame", frames.frame("Not possible here", "", "/new"))
                .data("reason", "Because this is a test.")
                .data("rule", "/p/about")
                .data(
                        "form",
                        Map.of(
                                "input",
                                Map.of(
                                        "title",
                                        "A title",
                                        "body",
                                        "All that was typed.",
                                        "topics",
                                        "money",
                                        "aliases",
                                        "Its other name",
                                        "summary",
                                        "Why I wrote it"),
                                "fields",
                                List.of(Map.of("field", Map.of("label", "When"), "value", "2021"))))
                .render();
        try (Visitor visitor = Visitor.withTools(home, Way.USUAL, ColorScheme.LIGHT)) {
            visitor.page()
                    .route(
                            "**/refused",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html;charset=UTF-8")
                                    .setBody(html)));
            visitor.open("/refused");
            assertThat(visitor.page().getByLabel("Text").inputValue()).isEqualTo("All that was typed.");
            assertThat(visitor.page().getByLabel("When").inputValue()).isEqualTo("2021");
            assertThat(violations("refused", visitor.page())).isEmpty();
        }
    }

    private static List<String> violations(String sight, Page page) {
        AxeResults results =
                new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> sight + ": " + rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml()))
                .toList();
    }

    @Test
    void everythingFitsTheScreenAndNothingIsRefused() {
        List<String> tooWide = new ArrayList<>();
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            for (Sight sight : Sight.all(new Pen(home))) {
                sight.go().accept(visitor);
                for (int width : new int[] {Way.NARROWEST, Way.NARROW, Way.WIDE}) {
                    visitor.resize(width);
                    Object wide = visitor.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                    if (((Number) wide).intValue() > 0) {
                        tooWide.add(sight + " at " + width + " by " + wide);
                    }
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @Test
    void paperShowsTheTextAndNoMenus() {
        try (Visitor visitor = Visitor.comes(home, Way.PLAIN)) {
            visitor.open("/p/fair-payment");
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().locator("main article").isVisible()).isTrue();
            assertThat(Stream.of(".masthead", ".tabs", ".banner", "main a.button")
                            .filter(part -> visitor.page().locator(part).first().isVisible()))
                    .isEmpty();
        }
    }
}
