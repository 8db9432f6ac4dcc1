package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search page as people use it: Q12, Q14, Q16, Q17, Q23, Q24. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class SearchPageTest {

    private static final String NARROW = "nav[aria-label='Narrow down']";

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#all")
    void q12_valuesAreChosenAndTakenAway(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/search?q=people");
            long all = total(visitor);
            long practices = choose(visitor, "Practices");
            assertThat(total(visitor)).isEqualTo(practices).isLessThan(all);
            long tools = choose(visitor, "Tools");
            assertThat(total(visitor)).isEqualTo(practices + tools);
            long english = choose(visitor, "English");
            assertThat(total(visitor)).isEqualTo(english);
            assertThat(visitor.page().locator(".chosen li").count()).isEqualTo(4);
            visitor.page().locator(".chosen a").getByText("Practices").click();
            assertThat(visitor.where()).isEqualTo("/search?q=people&kind=tool&lang=en");
            assertThat(total(visitor)).isEqualTo(tools);
            visitor.follow("Remove all");
            assertThat(visitor.where()).isEqualTo("/search?q=people");
            assertThat(total(visitor)).isEqualTo(all);
            visitor.follow("title");
            assertThat(visitor.hits()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        }
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#withAndWithoutScript")
    void anotherSearchStaysWithinWhatWasChosen(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/search?q=people&kind=tool&sort=title");
            visitor.page().locator("#q").fill("agreement");
            visitor.page().locator("#q").press("Enter");
            visitor.page().waitForURL(url -> url.contains("q=agreement"));
            assertThat(visitor.where()).contains("kind=tool").contains("sort=title");
        }
    }

    @Test
    void q14_aPassageLeadsToItsSection() {
        String word = Pen.word();
        new Pen(home)
                .write(
                        "practice",
                        "Sections " + Pen.word(),
                        "Words.\n\n## How it *began*\n\nThey met.\n\n## Ça et là\n\nThen a " + word + " came.\n",
                        Map.of("field.in-a-sentence", "A sentence."));
        try (Visitor visitor = Visitor.comes(home, new Way(false, Way.NARROW))) {
            for (int i = 0; i < 20 && visitor.page().locator("main ol.list li").count() == 0; i++) {
                visitor.open("/search?q=" + word);
            }
            assertThat(visitor.page().locator("main ol.list mark").allInnerTexts())
                    .contains(word);
            visitor.follow("Ça et là");
            assertThat((Boolean) visitor.page()
                            .evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))).innerText"
                                    + " === 'Ça et là'"))
                    .isTrue();
        }
    }

    @Test
    void q17_aSearchLeadsToItselfAsAFeed() {
        try (Visitor visitor = Visitor.comes(home, Way.PLAIN)) {
            visitor.open("/search?q=people&kind=practice&lang=en&year=2026");
            Locator feed = visitor.page().locator("main a[type='application/atom+xml']");
            assertThat(feed.getAttribute("href"))
                    .isEqualTo("/feeds/search.atom?q=people&kind=practice&lang=en&year=2026");
            assertThat(visitor.page()
                            .request()
                            .get(home.resolve(feed.getAttribute("href")).toString())
                            .ok())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#withAndWithoutScript")
    void q16_whereNothingIsFoundThereIsAWayOn(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/search?q=xylophonquartett&kind=tool");
            visitor.sees("Nothing here says that yet");
            Locator main = visitor.page().locator("main");
            assertThat(main.locator("a[href^='/new?title=xylophonquartett']").count())
                    .isEqualTo(1);
            assertThat(main.locator("a[href='/kinds/practice']").count()).isEqualTo(1);
            assertThat(main.locator("a[href^='/topics/']").count()).isGreaterThan(3);
            assertThat(main.locator("a[href='/search?q=xylophonquartett']").count())
                    .isGreaterThan(0);
        }
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#withAndWithoutScript")
    void q23_clausesAndSlipsAreNoTitlesAndNoFeeds(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/search?q=kind%3Anothing+xylophonquartett");
            visitor.sees("Nothing here says that yet");
            assertThat(visitor.page().locator("main a[href^='/new']").count()).isZero();
            visitor.open("/search?q=volnteers");
            visitor.sees("volunteers");
            assertThat(visitor.page()
                            .locator("main a[href*='/feeds/search.atom?q=volunteers']")
                            .count())
                    .isEqualTo(1);
            assertThat(visitor.page()
                            .locator("main a[href^='/new?title=volunteers']")
                            .count())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#withAndWithoutScript")
    void q24_anEmptyListSaysWhyAndLeadsOn(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/search?q=people+topic%3Ano-such-topic+lang%3Aklingonese");
            visitor.sees("No page has “topic:no-such-topic”.");
            visitor.sees("No page has “lang:klingonese”.");
            visitor.page().locator("main p:has-text('klingonese') a").click();
            assertThat(visitor.where()).isEqualTo("/search?q=people+topic%3Ano-such-topic");
            visitor.follow("Search without it");
            assertThat(total(visitor)).isPositive();
            visitor.open("/search?q=xylophonquartett+kind%3Aguide+kind%3Anone-such");
            assertThat(visitor.shown()).contains("Try fewer words").doesNotContain("No page has");
            visitor.open("/search?q=people&page=900");
            assertThat(visitor.page().title()).contains("page 900");
            visitor.follow("To the beginning of the list");
            assertThat(visitor.hits()).isNotEmpty();
            visitor.open("/search?q=-");
            assertThat(visitor.page().locator("main a[href^='/new']").count()).isZero();
            visitor.open("/search?q=" + "people+".repeat(50));
            visitor.sees("Only the first 256 characters were searched");
        }
    }

    private static long total(Visitor visitor) {
        String said = visitor.page().locator("main p[role=status] strong").innerText();
        return said.startsWith("Nothing") ? 0 : Long.parseLong(said.replaceFirst(" .*", ""));
    }

    /** How many it says there are of that value. */
    private static long choose(Visitor visitor, String label) {
        Locator value = visitor.page()
                .locator(NARROW + " li a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label))
                .first();
        long count = Long.parseLong(value.locator(".meta").innerText());
        value.click();
        return count;
    }
}
