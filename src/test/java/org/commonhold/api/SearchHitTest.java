package org.commonhold.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API says of a search: Q18, Q22. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class SearchHitTest {

    private static final String PEOPLE = "/api/v1/search?q=people+power";

    @TestHTTPResource("/")
    URI home;

    /** The index is built while the site serves. */
    @BeforeEach
    void untilThePagesCanBeFound() throws InterruptedException {
        for (int i = 0; i < 100 && get(PEOPLE).getInt("total") == 0; i++) {
            Thread.sleep(100);
        }
    }

    private static JsonPath get(String path) {
        return given().get(path).jsonPath();
    }

    @Test
    void q18_marksAreTheSameAsRangesAndAsHtml() throws IOException {
        JsonNode hits =
                new ObjectMapper().readTree(given().get(PEOPLE).asString()).get("hits");
        assertThat(hits).hasSize(10);
        for (JsonNode hit : hits) {
            StringBuilder marked = new StringBuilder();
            String snippet = hit.path("snippet").asText();
            int at = 0;
            for (JsonNode range : hit.path("highlights")) {
                int start = range.path("start").asInt();
                int end = range.path("end").asInt();
                marked.append(escaped(snippet.substring(at, start)))
                        .append("<mark>")
                        .append(escaped(snippet.substring(start, end)))
                        .append("</mark>");
                at = end;
            }
            assertThat(marked + escaped(snippet.substring(at)))
                    .isEqualTo(hit.path("snippetHtml").asText());
            assertThat(hit.path("licence").asText()).isEqualTo("CC BY-SA 4.0");
            assertThat(hit.path("revision").asInt()).isPositive();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Test
    void q18_countsAreRightAndTheirValuesNarrow() {
        JsonPath all = get(PEOPLE);
        assertThat(all.getString("facets.kind.find { it.value == 'case-study' }.label"))
                .isEqualTo("Case studies");
        for (String facet : List.of("kind", "topic", "place", "lang", "year")) {
            List<Map<String, Object>> values = all.getList("facets." + facet);
            assertThat(values).as(facet).isNotEmpty();
            for (Map<String, Object> value : values) {
                int total = given().queryParam("q", "people power")
                        .queryParam(facet, value.get("value"))
                        .get("/api/v1/search")
                        .jsonPath()
                        .getInt("total");
                assertThat(total).as("%s %s", facet, value).isEqualTo(value.get("count"));
            }
        }
    }

    @Test
    void q18_sectionsAreThereInThePage() {
        List<String> urls = get("/api/v1/search?q=people+money+time&size=50").getList("hits.section.url");
        List<String> sections = urls.stream().filter(url -> url != null).toList();
        assertThat(sections).hasSizeGreaterThan(5);
        for (String url : sections) {
            URI section = URI.create(url);
            assertThat(given().urlEncodingEnabled(false)
                            .get(section.getRawPath())
                            .asString())
                    .contains(" id=\"" + section.getFragment() + "\"");
        }
    }

    @Test
    void q22_aHitSaysWhyItIsThereWhereItDoesNotSayWhatWasTyped() {
        Map<String, Object> nearly = Map.of("way", "spelling", "typed", "paymant", "there", "payment");
        List<List<Map<String, Object>>> whys = get("/api/v1/search?q=paymant").getList("hits.why");
        assertThat(whys).isNotEmpty().allSatisfy(why -> assertThat(why).contains(nearly));
        assertThat(given().get("/search?q=paymant").asString())
                .contains("“payment”, which is written nearly like “paymant”");
        List<List<Map<String, Object>>> none =
                get("/api/v1/search?q=payment&size=3").getList("hits.why");
        assertThat(none).isNotEmpty().allSatisfy(why -> assertThat(why).isEmpty());
    }

    @Test
    void q18_tenHitsAreSmall() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) home.resolve(PEOPLE).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream in = connection.getInputStream()) {
            assertThat(connection.getContentEncoding()).isEqualTo("gzip");
            assertThat(in.readAllBytes().length).isLessThan(8_000);
        }
    }

    @Test
    void theListGoesOnWithoutGapsOrRepeats() {
        JsonPath first = get("/api/v1/search?q=&size=7&sort=title");
        JsonPath second = get("/api/v1/search?q=&size=7&sort=title&after=" + first.getString("next"));
        List<String> both = get("/api/v1/search?q=&size=14&sort=title").getList("hits.slug");
        assertThat(first.<String>getList("hits.slug")).isEqualTo(both.subList(0, 7));
        assertThat(second.<String>getList("hits.slug")).isEqualTo(both.subList(7, 14));
        assertThat(get("/api/v1/search?q=&size=50&after=999").getString("next")).isNull();
    }
}
