package org.commonhold.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.commonhold.kernel.Paged;
import org.commonhold.page.Kinds;
import org.commonhold.search.SearchResults;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the search page says: Q15; and that nothing typed into its address breaks it: Q21. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class SearchWordsTest {

    private static final List<String> VALUES = List.of(
            "",
            "%22",
            "-",
            "OR",
            "kind:",
            "lang:%22",
            "%00",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "99999999999",
            "-1",
            "title",
            "a".repeat(300),
            "%3Cscript%3E",
            "%E2%80%AE",
            "en",
            "practice",
            "2026",
            "../..");

    private static final List<String> NAMES =
            List.of("q", "kind", "topic", "place", "lang", "year", "sort", "exact", "page", "size", "after", "x");

    @Inject
    Frames frames;

    @Inject
    Kinds kinds;

    private String shown(SearchAddress here, SearchResults results) {
        return SearchResource.Templates.search(
                        frames.frame("Search", "", here.address()),
                        SearchView.of(here, results, kinds.all(), UnaryOperator.identity(), false),
                        results,
                        Pager.of(results.hits(), here.address()),
                        List.of(),
                        null)
                .render();
    }

    private static SearchResults found(SearchAddress here, @Nullable String didYouMean, @Nullable String correctedTo) {
        return new SearchResults(
                new Paged<>(List.of(), here.query().paging(), false),
                correctedTo == null ? 0 : 3,
                Map.of(),
                didYouMean,
                correctedTo,
                List.of(),
                true);
    }

    @Test
    void q15_anotherSpellingIsOfferedOrSaid() {
        SearchAddress here = SearchAddress.of("payed <b>");
        assertThat(shown(here, found(here, "paid <b>", null)))
                .contains("Did you mean <a href=\"/search?q=paid+%3Cb%3E\"", "<em>paid &lt;b&gt;</em>")
                .doesNotContain("These are the pages");
        assertThat(shown(here, found(here, null, "paid <b>")))
                .contains("These are the pages for “paid &lt;b&gt;”", "/search?q=payed+%3Cb%3E&amp;exact=1")
                .doesNotContain("Did you mean");
    }

    @Test
    void q21_noParameterIsAnErrorOfTheServer() {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            StringBuilder path = new StringBuilder(i % 2 == 0 ? "/search?" : "/api/v1/search?");
            for (int n = random.nextInt(6); n >= 0; n--) {
                path.append(NAMES.get(random.nextInt(NAMES.size())))
                        .append('=')
                        .append(VALUES.get(random.nextInt(VALUES.size())))
                        .append('&');
            }
            int status = given().urlEncodingEnabled(false).get(path.toString()).statusCode();
            assertThat(status).as(path.toString()).isIn(200, 400);
        }
    }
}
