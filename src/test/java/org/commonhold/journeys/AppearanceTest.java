package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every state: nobody is shut out by it, it fits the screen, and nothing in it is refused. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class AppearanceTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme scheme) {
        Way way = new Way(true, scheme == ColorScheme.LIGHT ? Way.WIDE : Way.NARROW);
        List<String> found = new ArrayList<>();
        try (Visitor visitor = Visitor.withTools(home, way, scheme)) {
            for (Sight sight : Sight.all(new Pen(home))) {
                sight.go().accept(visitor);
                found.addAll(violations(sight, visitor.page()));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> violations(Sight sight, Page page) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
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
