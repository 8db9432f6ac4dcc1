package org.commonhold.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Writing;
import org.commonhold.search.Search;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What browsers' search boxes and search engines read. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ProgramsTest {

    private static final Pattern ISLAND =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    @Inject
    PublicAddress address;

    private static Element xml(Response answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.asString())))
                .getDocumentElement();
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private String path(String whole) {
        assertThat(whole).startsWith(address.base() + "/");
        return whole.substring(address.base().toString().length());
    }

    // N20
    @Test
    void aBrowserCanAddTheSearch() throws Exception {
        Response answer = given().get("/opensearch.xml");
        assertThat(answer.contentType()).startsWithIgnoringCase("application/opensearchdescription+xml");
        Element description = xml(answer);
        assertThat(description.getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        String name = all(description, "ShortName").getFirst().getTextContent();
        assertThat(name).hasSizeBetween(1, 16);
        assertThat(all(description, "Description").getFirst().getTextContent()).hasSizeBetween(1, 1024);
        assertThat(all(description, "InputEncoding").getFirst().getTextContent())
                .isEqualTo("UTF-8");
        Map<String, String> templates = new HashMap<>();
        for (Element url : all(description, "Url")) {
            templates.put(url.getAttribute("type"), url.getAttribute("template"));
        }
        assertThat(templates)
                .containsOnlyKeys(
                        "text/html",
                        "application/atom+xml",
                        "application/x-suggestions+json",
                        "application/opensearchdescription+xml");
        templates.forEach((type, template) -> {
            String asked =
                    path(template).replace("{searchTerms}", "fair%20payment").replace("{startPage?}", "");
            given().urlEncodingEnabled(false).get(asked).then().statusCode(200);
        });
        assertThat(given().get("/p/about").asString())
                .contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"" + name
                        + "\" href=\"/opensearch.xml\">");
        Element image = all(description, "Image").getFirst();
        given().get(path(image.getTextContent())).then().statusCode(200);
    }

    // N20
    @Test
    void suggestionsComeAsOpenSearchHasThem() throws Exception {
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(60))).isTrue();
        Response answer = given().get("/opensearch/suggest?q=fair p");
        assertThat(answer.contentType()).startsWithIgnoringCase("application/x-suggestions+json");
        JsonNode suggested = JSON.readTree(answer.asString());
        assertThat(suggested).hasSize(4);
        assertThat(suggested.get(0).asText()).isEqualTo("fair p");
        List<String> titles = new ArrayList<>();
        suggested.get(1).forEach(title -> titles.add(title.asText()));
        assertThat(titles).contains("Fair payment");
        assertThat(suggested.get(3).get(titles.indexOf("Fair payment")).asText())
                .isEqualTo(address.of("/p/fair-payment"));
        assertThat(suggested.get(2)).hasSameSizeAs(suggested.get(1));
        assertThat(JSON.readTree(given().get("/opensearch/suggest").asString()).get(1))
                .isEmpty();
    }

    private Map<String, String> mapped() throws Exception {
        Map<String, String> mapped = new HashMap<>();
        for (Element part : all(xml(given().get("/sitemap.xml")), "sitemap")) {
            Element urls = xml(given().get(path(all(part, "loc").getFirst().getTextContent())));
            assertThat(all(urls, "url")).hasSizeBetween(1, 10_000);
            for (Element url : all(urls, "url")) {
                String when = all(url, "lastmod").isEmpty()
                        ? ""
                        : all(url, "lastmod").getFirst().getTextContent();
                mapped.put(path(all(url, "loc").getFirst().getTextContent()), when);
            }
        }
        return mapped;
    }

    // N21
    @Test
    void theMapHasEveryPageThatStandsAndNoOther() throws Exception {
        Revision stays = Writing.make(pages, Writing.guide("Mapped: élan & ἀγορά", "Words."));
        Revision goes = Writing.make(pages, Writing.guide("Mapped and gone", "Words."));
        Revision moves = Writing.make(pages, Writing.guide("Mapped and renamed", "Words."));
        pages.delete(Writing.wish(goes.slug().value()));
        pages.rename(Writing.wish(moves.slug().value()), "Mapped under another name");
        Map<String, String> mapped = mapped();
        assertThat(mapped)
                .containsKeys(
                        "/", "/kinds", "/topics", "/kinds/practice", "/topics/power", "/p/fair-payment", stays.path())
                .containsKey("/p/mapped-under-another-name")
                .doesNotContainKeys(goes.path(), moves.path());
        assertThat(OffsetDateTime.parse(mapped.get(stays.path())).toInstant())
                .isBetween(stays.at().minusSeconds(1), stays.at());
        assertThat(mapped.keySet()).allMatch(loc -> loc.chars().allMatch(c -> c < 128));
        long standing = pages.countsByKind().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(mapped.keySet().stream().filter(loc -> loc.startsWith("/p/")))
                .hasSize((int) standing);
        String etag = given().get("/sitemap-1.xml").header("ETag");
        given().header("If-None-Match", etag).get("/sitemap-1.xml").then().statusCode(304);
        for (String nothing :
                List.of("/sitemap-0.xml", "/sitemap-999999999999.xml", "/sitemap-x.xml", "/sitemap-.xml")) {
            given().get(nothing).then().statusCode(404);
        }
    }

    // N22
    @Test
    void robotsAreToldWhereToGo() {
        Response answer = given().get("/robots.txt");
        assertThat(answer.contentType()).startsWith("text/plain");
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("User-agent: *");
        assertThat(lines).contains("Sitemap: " + address.of("/sitemap.xml"));
        List<Pattern> disallowed = lines.stream()
                .filter(line -> line.startsWith("Disallow: "))
                .map(line -> Pattern.compile(Pattern.quote(line.substring(10)).replace("*", "\\E.*\\Q") + ".*"))
                .toList();
        for (String out : List.of(
                "/p/about/edit",
                "/p/about/compare?from=1&to=2",
                "/p/about/history",
                "/p/about/revisions/1",
                "/new?kind=guide",
                "/api/v1/search",
                "/embed/p/about",
                "/search?q=x")) {
            assertThat(disallowed).as(out).anyMatch(rule -> rule.matcher(out).matches());
        }
        for (String in :
                List.of("/", "/p/about", "/p/new", "/p/edit", "/kinds/practice", "/topics/power", "/sitemap-1.xml")) {
            assertThat(disallowed).as(in).noneMatch(rule -> rule.matcher(in).matches());
        }
    }

    private static JsonNode island(String html) throws Exception {
        Matcher island = ISLAND.matcher(html);
        assertThat(island.find()).isTrue();
        JsonNode data = JSON.readTree(island.group(1));
        assertThat(island.find()).isFalse();
        return data;
    }

    // N23
    @Test
    void aPageSaysWhatItIsAndNothingGetsOut() throws Exception {
        String title = "Out </script><!-- <script> ]]> \u2028 & 'it' \"is\"";
        Revision page = Writing.make(pages, Writing.guide(title, title + " body", List.of("islands"), List.of()));
        String html = given().urlEncodingEnabled(false).get(page.path()).asString();
        JsonNode data = island(html);
        assertThat(data.path("@type").asText()).isEqualTo("Article");
        assertThat(data.path("name").asText()).isEqualTo(page.content().title());
        assertThat(data.path("url").asText()).isEqualTo(address.of(page.path()));
        assertThat(data.path("version").asInt()).isEqualTo(1);
        assertThat(data.path("inLanguage").asText()).isEqualTo("en");
        assertThat(data.path("license").asText()).startsWith("https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(OffsetDateTime.parse(data.path("dateModified").asText()).toInstant())
                .isEqualTo(page.at());
        JsonNode home = island(given().get("/").asString());
        assertThat(home.path("@type").asText()).isEqualTo("WebSite");
        assertThat(data.path("isPartOf").path("@id")).isEqualTo(home.path("@id"));
        String template =
                home.path("potentialAction").path("target").path("urlTemplate").asText();
        assertThat(home.path("potentialAction").path("query-input").asText()).isEqualTo("required name=words");
        given().urlEncodingEnabled(false)
                .get(path(template).replace("{words}", "fair"))
                .then()
                .statusCode(200);
        assertThat(html).contains("<link rel=\"canonical\" href=\"" + address.of(page.path()) + "\">");
    }
}
