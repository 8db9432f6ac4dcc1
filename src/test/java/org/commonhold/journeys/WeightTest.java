package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody on a slow line has to wait for when they see an article for the first time. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class WeightTest {

    private static final int REQUESTS = 5;
    private static final Map<String, Integer> MOST = Map.of("document", 25_000, "stylesheet", 10_000, "script", 8_000);
    private static final int ALL = 50_000;

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/p/fair-payment",
                "/p/equitable-collaboration",
                "/p/partnership-agreement",
                "/p/bantay-kita-puts-mining-affected-communities-at-the-centre"
            })
    void aFirstViewIsLight(String path) {
        List<Request> requests = new ArrayList<>();
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.page().onRequestFinished(requests::add);
            visitor.open(path);
            visitor.page().waitForLoadState();
            assertThat(requests).hasSizeBetween(1, REQUESTS);
            Map<String, Integer> weights = List.copyOf(requests).stream()
                    .collect(Collectors.toMap(Request::resourceType, WeightTest::weight, Integer::sum));
            MOST.forEach((type, most) -> assertThat(Objects.requireNonNull(weights.get(type), type))
                    .as(type)
                    .isBetween(1, most));
            assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                    .isLessThanOrEqualTo(ALL);
        }
    }

    private static int weight(Request request) {
        return request.sizes().responseBodySize;
    }
}
