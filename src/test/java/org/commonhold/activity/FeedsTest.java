package org.commonhold.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Content;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.SuppressionReason;
import org.commonhold.page.Writing;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Feeds are what their standards say, have every change once, and tell nothing that pages do not tell. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class FeedsTest {

    @Inject
    Pages pages;

    @Inject
    PublicAddress address;

    @Inject
    Search search;

    @Inject
    Ledger ledger;

    private static String get(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static List<Element> entriesOf(String path, String page) throws Exception {
        return AtomRules.entries(get(path)).stream()
                .filter(entry -> AtomRules.link(entry, "alternate").endsWith("/p/" + page))
                .toList();
    }

    // N1 N2
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/changes",
                "/feeds/kinds/practice",
                "/feeds/kinds/question",
                "/feeds/topics/power",
                "/feeds/topics/nobody-writes-about-this"
            })
    void everyFeedIsWhatItsStandardSays(String path) throws Exception {
        Response atom = given().get(path + ".atom");
        assertThat(atom.contentType()).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        assertThat(AtomRules.brokenBy(atom.asString())).isEmpty();
        Response json = given().get(path + ".json");
        assertThat(json.contentType()).isEqualToIgnoringCase("application/feed+json;charset=UTF-8");
        assertThat(JsonFeedRules.brokenBy(json.asString())).isEmpty();
        List<String> ids = AtomRules.entries(atom.asString()).stream()
                .map(entry -> AtomRules.text(entry, "id"))
                .toList();
        List<String> same = new ArrayList<>();
        JsonFeedRules.parse(json.asString())
                .path("items")
                .forEach(item -> same.add(item.path("id").asText()));
        assertThat(same).isEqualTo(ids);
    }

    // N3
    @Test
    void anEntryHasTheWholePageWithWholeAddresses() throws Exception {
        Writing.make(pages, Writing.guide("Feeds lead home", "Home."));
        Revision page = Writing.make(
                pages,
                Writing.guide(
                        "Feeds & <carry> \"pages\"",
                        "See [[Feeds lead home]] & [elsewhere](https://example.org/a?b=1&c=2).\n\n## A part\n\nHere.[^1]"
                                + "\n\nSaid: \" href=\"/not-a-link\"\n\n[^1]: A note.",
                        List.of("feeding"),
                        List.of()));
        Element entry =
                entriesOf("/feeds/topics/feeding.atom", page.slug().value()).getFirst();
        assertThat(AtomRules.text(entry, "title")).isEqualTo("Feeds & <carry> \"pages\"");
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(AtomRules.text(entry, "id")).matches("tag:localhost,\\d{4}-\\d\\d-\\d\\d:page/\\d+/1");
        assertThat(AtomRules.children(AtomRules.children(entry, "author").getFirst(), "name"))
                .singleElement()
                .satisfies(name -> assertThat(name.getTextContent()).isEqualTo("a visitor"));
        assertThat(AtomRules.children(entry, "category").stream().map(one -> one.getAttribute("term")))
                .containsExactly("guide", "feeding");
        assertThat(AtomRules.text(entry, "rights")).isEqualTo("CC BY-SA 4.0");
        String html = AtomRules.text(entry, "content");
        String base = address.base().toString();
        assertThat(html)
                .contains("href=\"" + base + "/p/feeds-lead-home\"")
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"")
                .contains("href=\"" + base + "/p/" + page.slug() + "#")
                .contains("href&#61;&#34;/not-a-link&#34;")
                .doesNotContain("href=\"/", "href=\"#", "src=\"/");
        JsonNode item = JsonFeedRules.parse(get("/feeds/topics/feeding.json"))
                .path("items")
                .get(0);
        assertThat(item.path("content_html").asText()).isEqualTo(html);
        assertThat(item.path("_commonhold").path("rights").asText()).isEqualTo("CC BY-SA 4.0");
    }

    // N11
    @Test
    void theFeedOfATopicIsCalledAsItsPageIsAndIsAnotherOnceThatIsRenamed() throws Exception {
        Writing.make(pages, Writing.guide("On a named topic", "Words.", List.of("called-in-a-feed"), List.of()));
        String path = "/feeds/topics/called-in-a-feed.json";
        String before = given().get(path).header("ETag");
        assertThat(JsonFeedRules.parse(get(path)).path("title").asText()).endsWith("called in a feed");
        Revision topic = Writing.make(
                pages,
                new Content("topic", "Called in a feed", "en", List.of(), List.of(), Map.of(), "What it is about."));
        pages.edit(Writing.next(
                topic, new Content("topic", "Called otherwise", "en", List.of(), List.of(), Map.of(), "The same.")));
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(30))).isTrue();
        assertThat(JsonFeedRules.parse(get(path)).path("title").asText()).endsWith("Called otherwise");
        given().header("If-None-Match", before).get(path).then().statusCode(200);
    }

    // N14
    @Test
    void pagesThatAreHeavyToShowComeWithTheirLeadOnceTheFeedIsLong() throws Exception {
        String heavy = "In short.\n\n" + "[a] ".repeat(8_000) + "\n\n[a]: /" + "x".repeat(80);
        Revision light = Writing.make(pages, Writing.guide("Light", "To be *read*.", List.of("weight"), List.of()));
        for (int i = 0; i < 6; i++) {
            Writing.make(pages, Writing.guide("Heavy " + i, heavy, List.of("weight"), List.of()));
        }
        String feed = get("/feeds/topics/weight.json");
        assertThat(feed).hasSizeBetween(2_000_000, 4_000_000);
        JsonNode items = JsonFeedRules.parse(feed).path("items");
        assertThat(items).hasSize(7);
        assertThat(items.get(0).path("content_html").asText()).contains("xxxx");
        assertThat(items.get(5).path("content_html").asText()).doesNotContain("xxxx");
        assertThat(items.get(5).path("content_text").asText()).startsWith("In short.");
        assertThat(items.get(5).path("tags").get(0).asText())
                .isEqualTo(items.get(0).path("tags").get(0).asText());
        assertThat(items.get(6).path("url").asText()).isEqualTo(address.of(light.path()));
    }

    // N11
    @Test
    void aSearchIsFollowedWithTheLastChangedFirst() throws Exception {
        String word = "zq" + Writing.nonce().replaceAll("[0-9]", "") + "x";
        Revision older = Writing.make(
                pages,
                Writing.guide(word + " in the title, and older", word + " " + word, List.of("saved"), List.of()));
        Revision newer = Writing.make(
                pages,
                Writing.guide("Newer, and says less of it", "Words, and " + word + " once.", List.of(), List.of()));
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(30))).isTrue();
        SearchQuery any = new SearchQuery(word, List.of(), List.of(), new Paging(1, 1));
        for (int i = 0; i < 300 && !search.find(any).complete(); i++) { // the index is built while the site serves
            Thread.sleep(100);
        }
        String path = "/feeds/search.atom?q=" + word;
        assertThat(links(path)).containsExactly(address.of(newer.path()), address.of(older.path()));
        assertThat(AtomRules.brokenBy(get(path))).isEmpty();
        assertThat(JsonFeedRules.brokenBy(get(path.replace(".atom", ".json")))).isEmpty();
        assertThat(links(path + "&topic=saved&kind=guide&year="
                        + older.at().toString().substring(0, 4)))
                .containsExactly(address.of(older.path()));
        assertThat(links(path + "&kind=tool")).isEmpty();
        assertThat(links(path + "&lang=cy")).isEmpty();
        Element feed =
                AtomRules.parse(get(path + "&kind=guide&page=1&sort=title")).getDocumentElement();
        assertThat(AtomRules.link(feed, "self")).isEqualTo(address.of(path + "&kind=guide"));
        assertThat(AtomRules.link(feed, "alternate")).isEqualTo(address.of("/search?q=" + word + "&kind=guide"));
        pages.delete(Writing.wish(newer.slug().value()));
        assertThat(links(path)).containsExactly(address.of(older.path()));
        assertThat(links("/feeds/search.atom")).hasSize(20);
        for (String odd : List.of("%00%ff", "%22", "-", "kind:", "a".repeat(3000), "%F0%9F%98%80")) {
            assertThat(AtomRules.brokenBy(get("/feeds/search.atom?q=" + odd + "&kind=&topic=%00")))
                    .isEmpty();
        }
    }

    private static List<String> links(String path) throws Exception {
        return AtomRules.entries(get(path)).stream()
                .map(entry -> AtomRules.link(entry, "alternate"))
                .toList();
    }

    // N4
    @Test
    void whatXmlCannotHoldDoesNotBreakAFeed() throws Exception {
        String hostile = "]]>&lt;&#0;<!--\u0001\u0008\u000b\u001f\ufffe\uffff\ud83d\ude00\u0085\u2028</entry>";
        Revision page = Writing.make(
                pages,
                new Content("guide", "Hostile " + hostile, "ar", List.of("hostile"), List.of(), Map.of(), hostile));
        String path = "/feeds/topics/hostile";
        assertThat(AtomRules.brokenBy(get(path + ".atom"))).isEmpty();
        assertThat(JsonFeedRules.brokenBy(get(path + ".json"))).isEmpty();
        assertThat(AtomRules.brokenBy(get("/feeds/changes.atom"))).isEmpty();
        Element entry = entriesOf(
                        path + ".atom",
                        AtomRules.link(AtomRules.entries(get(path + ".atom")).getFirst(), "alternate")
                                .replaceFirst(".*/p/", ""))
                .getFirst();
        assertThat(AtomRules.text(entry, "title")).contains("]]>&lt;&#0;<!--", "\ud83d\ude00", "</entry>");
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(page.content().language()).isEqualTo("ar");
    }

    // N5 N6
    @Test
    void aDeletedPageIsALineAndItsWordsAreInNoFeed() throws Exception {
        String secret = "Quince" + Writing.nonce();
        Revision page =
                Writing.make(pages, Writing.guide("Gone from feeds", secret + " body.", List.of("going"), List.of()));
        pages.edit(Writing.next(
                page, Writing.guide("Gone from feeds " + secret, secret + " again.", List.of("going"), List.of())));
        String slug = page.slug().value();
        assertThat(get("/feeds/topics/going.atom")).contains(secret);
        pages.delete(Writing.wish(slug));
        for (String feed : List.of("/feeds/changes", "/feeds/topics/going", "/feeds/kinds/guide")) {
            assertThat(get(feed + ".atom")).as(feed).doesNotContain(secret);
            assertThat(get(feed + ".json")).as(feed).doesNotContain(secret);
        }
        assertThat(AtomRules.entries(get("/feeds/topics/going.atom"))).isEmpty();
        assertThat(entriesOf("/feeds/changes.atom", slug).stream().map(entry -> AtomRules.text(entry, "summary")))
                .containsExactly("Deleted. “a test”", "The page is gone since.", "The page is gone since.");
        assertThat(entriesOf("/feeds/changes.atom", slug).stream().map(entry -> AtomRules.text(entry, "title")))
                .containsOnly("gone from feeds");
    }

    // N6
    @Test
    void wordsThatWereTakenOutAreInNoFeedAndWhoAsksAgainIsToldSo() throws Exception {
        String secret = "Medlar" + Writing.nonce();
        Revision first = Writing.make(pages, Writing.guide("Taken from feeds", "One."));
        pages.edit(Writing.next(first, Writing.guide("Taken from feeds " + secret, secret)));
        pages.edit(Writing.next(pages.head(first.slug()).orElseThrow(), Writing.guide("Taken from feeds", "Three.")));
        String etag = given().get("/feeds/changes.atom").header("ETag");
        assertThat(get("/feeds/changes.atom")).contains(secret);
        Located.Found found = (Located.Found) pages.locate(first.slug());
        pages.suppress(Actor.CUSTODIAN, found, 2, SuppressionReason.PRIVACY);
        Response again = given().header("If-None-Match", etag).get("/feeds/changes.atom");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).doesNotContain(secret);
        assertThat(entriesOf("/feeds/changes.atom", first.slug().value()).stream()
                        .map(entry -> AtomRules.text(entry, "summary")))
                .containsExactly("a test", "The words of this revision were taken out.", "a test");
    }

    // N7
    @Test
    void changesCanBeReadBackToTheFirstWithoutMissingAny() throws Exception {
        Revision page = Writing.make(pages, Writing.guide("Read all the way back", "One."));
        Set<String> ids = new HashSet<>();
        String next = "/feeds/changes.atom";
        int read = 0;
        for (int documents = 0; !next.isEmpty(); documents++) {
            assertThat(documents).isLessThan(200);
            String xml = get(next);
            List<Element> entries = AtomRules.entries(xml);
            assertThat(entries).hasSizeBetween(1, 50);
            entries.forEach(entry -> ids.add(AtomRules.text(entry, "id")));
            read += entries.size();
            if (documents == 0) {
                // What changes meanwhile moves nothing that is still to be read.
                pages.edit(Writing.next(page, Writing.guide("Read all the way back", "Two.")));
            }
            next = AtomRules.link(AtomRules.parse(xml).getDocumentElement(), "next")
                    .replace(address.base().toString(), "");
        }
        assertThat(ids).hasSize(read);
        assertThat(ids).hasSizeGreaterThan(100);
        assertThat(ids).anyMatch(id -> id.endsWith(":page/1/1"));
    }

    // N7
    @Test
    void listsComeInPagesToo() throws Exception {
        Element feed = AtomRules.parse(get("/feeds/kinds/practice.atom")).getDocumentElement();
        assertThat(AtomRules.link(feed, "first")).isEmpty();
        String next = AtomRules.link(feed, "next");
        assertThat(next).isEqualTo(address.of("/feeds/kinds/practice.atom?page=2"));
        String second = get("/feeds/kinds/practice.atom?page=2");
        assertThat(AtomRules.brokenBy(second)).isEmpty();
        Element root = AtomRules.parse(second).getDocumentElement();
        assertThat(AtomRules.link(root, "self")).isEqualTo(next);
        assertThat(AtomRules.link(root, "first")).isEqualTo(address.of("/feeds/kinds/practice.atom"));
        assertThat(AtomRules.text(root, "id")).isEqualTo(AtomRules.text(feed, "id"));
        assertThat(AtomRules.entries(second))
                .extracting(entry -> AtomRules.text(entry, "id"))
                .doesNotContainAnyElementsOf(AtomRules.children(feed, "entry").stream()
                        .map(entry -> AtomRules.text(entry, "id"))
                        .toList());
    }

    // N8
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/changes.atom",
                "/feeds/changes.json",
                "/feeds/kinds/practice.atom",
                "/feeds/topics/power.json"
            })
    void whoAsksAgainGetsNothingTwice(String path) throws Exception {
        Response first = given().header("Accept-Encoding", "gzip").get(path);
        // No date is told of a change in the last two seconds.
        for (int i = 0; i < 50 && first.header("Last-Modified") == null; i++) {
            Thread.sleep(100);
            first = given().header("Accept-Encoding", "gzip").get(path);
        }
        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(first.header("Set-Cookie")).isNull();
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        Response byTag = given().header("If-None-Match", first.header("ETag")).get(path);
        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.asString()).isEmpty();
        String date = first.header("Last-Modified");
        assertThat(date).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        given().header("If-Modified-Since", date).get(path).then().statusCode(304);
        given().header("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                .get(path)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "yesterday").get(path).then().statusCode(200);
        given().header("If-Modified-Since", date)
                .header("If-None-Match", "W/\"another\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    // N9
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes",
                "/kinds/practice",
                "/topics/power",
                "/kinds/practice?topic=money",
                "/search?q=pay&kind=practice",
                "/search?q=xylophonquartett",
                "/topics/power?page=2"
            })
    void pagesNameTheirFeedToProgramsAndToPeople(String path) {
        String html = get(path);
        for (String type : List.of("application/atom+xml", "application/feed+json")) {
            java.util.regex.Matcher link = java.util.regex.Pattern.compile("<link rel=\"alternate\" type=\""
                            + java.util.regex.Pattern.quote(type) + "\" title=\"[^\"]+\" href=\"([^\"]+)\">")
                    .matcher(html);
            assertThat(link.find()).as(path + " " + type).isTrue();
            String feed = link.group(1);
            assertThat(html).contains("<a href=\"" + feed + "\" type=\"" + type + "\">");
            assertThat(link.find()).isFalse();
        }
    }

    // N10
    @Test
    void whatIsNoFeedIsNotThere() {
        Stream.of(
                        "/feeds/",
                        "/feeds/changes",
                        "/feeds/changes.rss",
                        "/feeds/nothing.atom",
                        "/feeds/kinds/nothing.atom",
                        "/feeds/kinds/practice",
                        "/feeds/kinds/.atom",
                        "/feeds/topics/power.xml",
                        "/feeds/changes.atom?before=x")
                .forEach(path -> given().get(path).then().statusCode(404));
        Response other = given().redirects().follow(false).get("/feeds/topics/Power.json");
        assertThat(other.statusCode()).isEqualTo(301);
        assertThat(other.header("Location")).isEqualTo("/feeds/topics/power.json");
        for (String odd : List.of("-1", "0", "1", "9223372036854775807")) {
            given().get("/feeds/changes.atom?before=" + odd).then().statusCode(200);
            given().get("/feeds/kinds/practice.atom?page=" + odd.substring(0, Math.min(9, odd.length())))
                    .then()
                    .statusCode(200);
        }
    }
}
