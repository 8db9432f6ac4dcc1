package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who does not know our words finds what they need, mends it, and sees that it is mended. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class FindMendTest {

    private static final Duration FOUND_WITHIN = Duration.ofSeconds(2);

    /** None of these is a title or another name of the page. */
    private static final List<String> OWN_WORDS = List.of(
            "should volunteers get money for their time",
            "giving money to people who come to our meetings for nothing",
            "how much do we pay somebody who tells us their story",
            "bus fare and childcare for those who advise us",
            "we cannot expect people to work for free");

    @TestHTTPResource("/")
    URI home;

    @Test
    void thePageOnPayingPeopleFairlyIsFoundInOnesOwnWords() {
        try (Visitor visitor = Visitor.comes(home, Way.PLAIN)) {
            for (String words : OWN_WORDS) {
                visitor.open("/");
                assertThat(visitor.search(words).stream().limit(3)).as(words).contains("Fair payment");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#all")
    void whoFindsAPageMendsItAndFindsItByItsNewWord(Way way) {
        String word = Pen.word();
        String why = "Added that " + word;
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open("/");
            assertThat(visitor.search("paying volunteers fairly for their time").stream()
                            .limit(3))
                    .contains("Fair payment");
            visitor.follow("Fair payment");
            assertThat(visitor.heading()).isEqualTo("Fair payment");

            visitor.follow("Improve this page");
            Locator text = visitor.input("Text");
            String before = text.inputValue();
            text.fill(before.replaceFirst("They are not there as equals", "They are not there as equals, " + word));
            visitor.input("What did you change, and why?").fill(why);
            visitor.press("Save");
            long saved = System.nanoTime();

            visitor.sees("Your change is published. Thank you.");
            visitor.sees(word);
            assertThat(foundWithin(visitor, word, saved)).contains("Fair payment");

            visitor.open("/p/fair-payment");
            visitor.follow("History");
            assertThat(visitor.page().locator("tbody tr").first().innerText()).contains(why, "a visitor");
            visitor.follow("Recent changes");
            assertThat(visitor.page().locator("main .list li").first().innerText())
                    .contains("Fair payment", why);
        }
    }

    private static List<String> foundWithin(Visitor visitor, String word, long since) {
        List<String> hits;
        do {
            hits = visitor.search(word);
        } while (hits.isEmpty() && System.nanoTime() - since < FOUND_WITHIN.toNanos());
        return hits;
    }
}
