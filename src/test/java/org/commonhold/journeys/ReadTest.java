package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading: finding one's way within a page, through lists, and back in time. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ReadTest {

    private static final String WAYS = "org.commonhold.journeys.Way#withAndWithoutScript";

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @MethodSource(WAYS)
    void everyLineOfTheContentsLeadsToItsHeading(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/p/fair-payment");
            Locator lines = visitor.page().locator("nav[aria-label='On this page'] a");
            assertThat(lines.count()).isGreaterThan(3);
            for (Locator line : lines.all()) {
                String anchor = line.getAttribute("href").substring(1);
                Locator heading = visitor.page().locator("[id='" + anchor + "']");
                assertThat(heading.innerText()).isEqualTo(line.innerText());
            }
            lines.last().click();
            assertThat(visitor.page().locator(":target").innerText())
                    .isEqualTo(lines.last().innerText());
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void listsAreFilteredOrderedAndPaged(Way way) {
        Sight.all(new Pen(home));
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/kinds");
            visitor.follow("Practices");
            visitor.follow("Money");
            assertThat(visitor.where()).isEqualTo("/kinds/practice?topic=money");
            assertThat(titles(visitor)).contains("Fair payment").isSorted();
            visitor.follow("Last changed first");
            assertThat(visitor.where()).isEqualTo("/kinds/practice?topic=money&order=changed");
            assertThat(titles(visitor)).contains("Fair payment");

            visitor.open("/topics/questions");
            List<String> first = titles(visitor);
            visitor.follow("Next →");
            assertThat(titles(visitor)).isNotEmpty().doesNotContainAnyElementsOf(first);
            visitor.follow("← Previous");
            assertThat(titles(visitor)).isEqualTo(first);
        }
    }

    private static List<String> titles(Visitor visitor) {
        return visitor.page().locator("main ul.list h2").allInnerTexts();
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void aPageShowsWhatItWasAndWhatBecameOfIt(Way way) {
        String title = "Past " + Pen.word();
        Pen pen = new Pen(home);
        String path = pen.write("guide", title, "It was green.\n\nIt stayed.", Map.of());
        pen.rewrite(path, "guide", title, "It was red.\n\nIt stayed.");
        pen.rewrite(path, "guide", title, "It was blue.\n\nIt stayed.");
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path);
            visitor.follow("History");
            visitor.page().locator("input[name=from][value='1']").check();
            visitor.page().locator("input[name=to][value='3']").check();
            visitor.press("Compare the chosen two");
            visitor.sees("Revisions 1 and 3 compared");
            assertThat(visitor.page().locator("del:visible").allInnerTexts()).containsExactly("green");
            assertThat(visitor.page().locator("ins:visible").allInnerTexts()).containsExactly("blue");

            visitor.follow("revision 1");
            visitor.sees("An earlier revision, number 1.");
            visitor.sees("It was green.");
            visitor.follow("Read the page as it stands");
            visitor.sees("It was blue.");

            assertThat(pen.get(path + "/source")).contains("title: \"" + title + "\"", "It was blue.");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void anybodyCanSeeHowTheServerStands(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/");
            visitor.follow("Status");
            visitor.sees("this machine only");
            Response missing = visitor.open("/p/fair-paymant");
            assertThat(missing.status()).isEqualTo(404);
            visitor.follow("Fair payment");
            assertThat(visitor.heading()).isEqualTo("Fair payment");
        }
    }
}
