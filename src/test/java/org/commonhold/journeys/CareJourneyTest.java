package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking after pages, at a browser (docs/scenarios/editing.md, L12). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class CareJourneyTest {

    private static final String WAYS = "org.commonhold.journeys.Way#all";
    private static final String CHECK = "I have looked this page over, and it is right";

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @MethodSource(WAYS)
    void l12_somebodyLooksAPageOverAndSetsADay(Way way) {
        String path = new Pen(home).write("guide", "Looked after " + Pen.word(), "It is so.", Map.of());
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path);
            visitor.page().locator("#care button").focus();
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**" + path + "?saved=checked#care");
            visitor.sees("Thank you. The page now says that it was checked today.");
            visitor.sees("Checked on ");

            visitor.follow("Set a day for the next review");
            visitor.page().getByLabel("Review by").fill("1999-01-31");
            visitor.press("Save");
            visitor.sees("Please choose a day from today on");
            assertThat(visitor.page().getByLabel("Review by").inputValue()).isEqualTo("1999-01-31");
            visitor.page().getByLabel("Review by").fill("2031-03-01");
            visitor.press("Save");
            visitor.page().waitForURL("**" + path + "?saved=review#care");
            visitor.sees("Please review by 1 March 2031.");
            assertThat(visitor.page().getByText(CHECK).count()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void l12_whatIsWantedIsFoundAndWritten(Way way) {
        String wanted = "Nobody wrote " + Pen.word();
        Pen pen = new Pen(home);
        for (int i = 0; i < 30; i++) {
            pen.write("guide", "Asking " + Pen.word(), "See [[" + wanted + "]].", Map.of());
        }
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/");
            visitor.follow("Looking after");
            visitor.sees("30 pages ask for it");
            visitor.page()
                    .locator("main a.missing:has-text('" + wanted + "')")
                    .first()
                    .click();
            visitor.sees("What is “" + wanted.toLowerCase(java.util.Locale.ROOT) + "”?");
        }
    }
}
