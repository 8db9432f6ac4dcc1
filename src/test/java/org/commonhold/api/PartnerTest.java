package org.commonhold.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.SuppressionReason;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What partner sites read: docs/scenarios/finding-api.md. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class PartnerTest {

    @Inject
    Pages pages;

    @Inject
    PublicAddress address;

    private Revision make(String title, String body) {
        return Writing.make(pages, Writing.guide(title, body, List.of("partnering"), List.of()));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get("/api/v1" + path).then();
    }

    /** All items of a list, over all of its parts, by what its {@code next} says. */
    private static <T> List<T> all(String path, String list, String item) {
        List<T> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            Response part = given().queryParam("after", after).get("/api/v1" + path);
            assertThat(part.statusCode()).as(part.asString()).isEqualTo(200);
            all.addAll(part.path(list + "." + item));
            after = part.path("next");
            boolean said = part.headers().getValues("Link").stream().anyMatch(link -> link.contains("rel=\"next\""));
            assertThat(said).isEqualTo(after != null);
        }
        return all;
    }

    // P1
    @Test
    void everyPageIsListedOnceInPartsOfAnySize() {
        Revision page = make("Listed for partners", "Words.");
        List<Integer> byHundred = all("/pages?limit=100", "pages", "page");
        List<Integer> bySeven = all("/pages?limit=7", "pages", "page");
        assertThat(bySeven).isEqualTo(byHundred).doesNotHaveDuplicates().isSorted();
        assertThat(byHundred).contains((int) page.page().value());
        List<String> whole = all("/pages?whole=true&limit=50", "pages", "body");
        assertThat(whole).hasSameSizeAs(byHundred).contains("Words.");
    }

    // P2
    @Test
    void aListCanBeChosen() {
        Revision page = make("Chosen for partners", "Words.");
        String slug = page.slug().value();
        assertThat(PartnerTest.<String>all("/pages?kind=guide&topic=Partnering&language=EN", "pages", "slug"))
                .contains(slug);
        assertThat(PartnerTest.<String>all("/pages?kind=tool", "pages", "slug")).doesNotContain(slug);
        assertThat(PartnerTest.<String>all("/pages?language=cy", "pages", "slug"))
                .doesNotContain(slug);
        assertThat(PartnerTest.<String>all("/pages?since=" + page.at(), "pages", "slug"))
                .contains(slug);
        assertThat(PartnerTest.<String>all("/pages?since=2999-01-01", "pages", "slug"))
                .isEmpty();
        assertThat(PartnerTest.<String>all("/questions", "pages", "kind")).containsOnly("question");

        given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParam("day", "2031-05-06")
                .formParam("by", "2031-05-06")
                .post(page.path() + "/review-by");
        LocalDate due = LocalDate.parse("2031-05-06");
        assertThat(PartnerTest.<String>all("/pages?due=" + due, "pages", "slug"))
                .contains(slug);
        assertThat(PartnerTest.<String>all("/pages?due=" + due.minusDays(1), "pages", "slug"))
                .doesNotContain(slug);
    }

    // P29
    @Test
    void aNameThatLeadsElsewhereHasATagAndNoDate() throws Exception {
        Revision page = make("Dated for partners", "Words.");
        Thread.sleep(2_500); // no date of the last two seconds is told
        String own = "/api/v1/pages/" + page.slug();
        Response dated = given().get(own);
        assertThat(dated.header("Last-Modified")).isNotNull();
        assertThat(dated.header("Date")).endsWith(" GMT");
        assertThat(dated.headers().getValues("Vary")).contains("Accept-Encoding");
        pages.edit(
                Writing.next(page, Writing.guide("Dated for partners", "Words.", List.of(), List.of("Undated name"))));
        Response other = given().get("/api/v1/pages/undated-name");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.header("Last-Modified")).isNull();
        given().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get("/api/v1/pages/undated-name")
                .then()
                .statusCode(200);
        given().header("If-None-Match", other.header("ETag"))
                .get("/api/v1/pages/undated-name")
                .then()
                .statusCode(304);
    }

    // P30
    @Test
    void searchSaysInItsHeaderWhereItGoesOn() {
        Response first = given().get("/api/v1/search?q=people&kind=practice&size=2");
        assertThat(first.headers().getValues("Link"))
                .anyMatch(link -> link.contains("/api/v1/search?")
                        && link.contains("q=people")
                        && link.contains("kind=practice")
                        && link.contains("size=2")
                        && link.contains("after=" + first.path("next"))
                        && link.contains("rel=\"next\""));
    }

    // P27
    @Test
    void theBoardIsReadWithTheStateOfEachQuestion() {
        String words = "who lends a partner a ladder " + Writing.nonce().replaceAll("[0-9]", "");
        Response kept = given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParam("words", words)
                .post("/questions");
        assertThat(kept.statusCode()).isEqualTo(303);
        String at = kept.header("Location").replaceAll("[?#].*", "");
        assertThat(PartnerTest.<String>all("/questions/board?state=open&limit=2", "questions", "words"))
                .contains(words)
                .doesNotHaveDuplicates();
        assertThat(PartnerTest.<String>all("/questions/board?state=answered", "questions", "words"))
                .doesNotContain(words);
        Revision page = make("Ladders for partners", "At the shed.");
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("page", page.slug().value())
                .post(at + "/answer");
        Map<String, Object> answered = get("/questions/board?state=answered&limit=100")
                .extract()
                .path("questions.find { it.words == '" + words + "' }");
        assertThat(answered)
                .containsEntry("answered", true)
                .containsEntry("came", "kept")
                .containsEntry("page", page.slug().value())
                .containsEntry("url", address.of(at));
    }

    // P3
    @ParameterizedTest
    @CsvSource({
        "/pages?limit=0, limit",
        "/pages?limit=101, limit",
        "/pages?limit=many, limit",
        "/pages?whole=true&limit=51, limit",
        "/pages?whole=perhaps, whole",
        "/pages?after=12, after",
        "/pages?after=x@0, after",
        "/pages?kind=No%20kind, kind",
        "/pages?language=%C3%A9, language",
        "/pages?since=yesterday, since",
        "/pages?since=2026-13-01, since",
        "/pages?since=99999-01-01T00:00:00Z, since",
        "/pages?since=0000-01-01, since",
        "/pages?since=0000-01-01T00:00:00Z, since",
        "/pages?due=soon, due",
        "/pages?due=0000-01-01, due",
        "/questions?limit=-1, limit",
        "/questions/board?state=closed, state",
        "/questions/board?limit=101, limit",
        "/questions/board?after=0x50, after",
        "/questions/board?after=1000x50, after",
        "/questions/board?after=2, after",
        "/topics?limit=501, limit",
        "/topics?after=Not%20one, after",
        "/pages/about/links?after=page, after",
        "/pages/about/links?after=in:x, after",
        "/pages/about/links?after=out:%20, after",
        "/pages/about/revisions?after=x, after",
        "/pages/about/revisions?after=99999999999, after",
        "/changes?limit=501, limit",
        "/changes?after=x, after",
        "/changes?after=-1, after",
        "/changes?after=9999999999999999999, after",
        "/changes?after=1-abc, after"
    })
    void aWrongValueIsRefusedByName(String path, String parameter) {
        get(path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter))
                .body("detail", containsString(parameter))
                .body("instance", matchesPattern("[0-9a-f]{12}"));
    }

    // P4
    @Test
    void aParameterThatNobodyKnowsIsIgnored() {
        Response answer =
                get("/pages?limit=1&colour=blue").statusCode(200).extract().response();
        assertThat(answer.headers().getValues("Link"))
                .satisfiesExactlyInAnyOrder(
                        link -> assertThat(link).contains("licenses/by-sa", "rel=\"license\""),
                        link -> assertThat(link)
                                .contains("limit=1&after=", "rel=\"next\"")
                                .doesNotContain("blue"));
        get("/kinds?limit=nothing").statusCode(200);
    }

    // P5
    @Test
    void aPageHasANumberThatStaysItsOwn() {
        Revision page = make("Numbered for partners", "Words.");
        String id = "/pages/id:" + page.page().value();
        get(id).statusCode(200).body("slug", equalTo("numbered-for-partners")).body("current", equalTo(true));
        pages.rename(Writing.wish("numbered-for-partners"), "Numbered and renamed");
        get(id).statusCode(200).body("slug", equalTo("numbered-and-renamed"));
        get("/pages/numbered-for-partners").statusCode(200).body("slug", equalTo("numbered-and-renamed"));
        make("Numbered and merged into", "Words.");
        pages.merge(Writing.wish("numbered-and-renamed"), "Numbered and merged into");
        get("/pages/numbered-for-partners").statusCode(200).body("slug", equalTo("numbered-and-merged-into"));
        for (String below : List.of("", "/revisions", "/revisions/1", "/source", "/html", "/links")) {
            get(id + below)
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("mergedInto", equalTo("numbered-and-merged-into"))
                    .body("page", equalTo((int) page.page().value()));
        }
        get("/pages/id:999999999").statusCode(404).body("instance", matchesPattern("[0-9a-f]{12}"));
    }

    // P6
    @Test
    void everyRevisionIsThereAsDataAsMarkdownAndAsHtml() {
        Revision first = make("Revised for partners", "The first words.");
        pages.edit(Writing.next(first, Writing.guide("Revised for partners", "The second words.")));
        String path = "/pages/revised-for-partners";
        assertThat(PartnerTest.<Integer>all(path + "/revisions?limit=1", "revisions", "revision"))
                .containsExactly(2, 1);
        get(path + "/revisions/1")
                .statusCode(200)
                .body("body", equalTo("The first words."))
                .body("current", equalTo(false))
                .body("by", equalTo(first.actor().id()))
                .body("licence", equalTo("CC BY-SA 4.0"));
        get(path + "/revisions/2").body("current", equalTo(true));
        get(path + "/revisions/1/source").statusCode(200).body(containsString("The first words."));
        get(path + "/source").statusCode(200).body(containsString("The second words."));
        get(path + "/revisions/1/html").statusCode(200).body("html", containsString("<p>The first words.</p>"));
        for (String missing : List.of("/revisions/3", "/revisions/0", "/revisions/-1", "/revisions/x")) {
            get(path + missing).statusCode(404).contentType("application/problem+json");
        }
    }

    // P7
    @Test
    void wordsThatWereTakenOutAreInNoAnswer() {
        Revision first = make("Suppressed for partners", "A quillwort grew.");
        pages.edit(Writing.next(first, Writing.guide("Suppressed for partners", "Nothing grew.")));
        pages.suppress(Actor.CUSTODIAN, (Located.Found) pages.locate(first.slug()), 1, SuppressionReason.PRIVACY);
        for (String below : List.of("", "/revisions", "/revisions/1", "/revisions/1/source", "/revisions/1/html")) {
            get("/pages/suppressed-for-partners" + below).statusCode(200).body(not(containsString("quillwort")));
        }
        get("/pages/suppressed-for-partners/revisions/1").body("takenOut", equalTo("privacy"));
        get("/pages/suppressed-for-partners/revisions").body("revisions.takenOut", hasItem("privacy"));
    }

    // P8
    @Test
    void htmlCanStandOnAnotherSite() {
        make("Shown by partners", "## A heading\n\nSee [[About]], [here](#s-a-heading), <script>alert(1)</script>.");
        Response html =
                get("/pages/shown-by-partners/html").statusCode(200).extract().response();
        String base = html.path("url").toString().replace("/p/shown-by-partners", "");
        assertThat(html.<String>path("html"))
                .contains("href=\"" + base + "/p/about\"", "href=\"" + base + "/p/shown-by-partners#s-a-heading\"")
                .doesNotContain("<script", "href=\"/");
        assertThat(html.<List<Map<String, Object>>>path("outline"))
                .containsExactly(Map.of("level", 1, "text", "A heading", "anchor", "s-a-heading"));
    }

    // P9
    @Test
    void linksAreListedBothWays() {
        make("Linked by partners", "See [[About]], [[Nobody wrote this for partners]] and [[Fair payment]].");
        String path = "/pages/linked-by-partners/links";
        get(path)
                .statusCode(200)
                .body(
                        "outgoing.links.name",
                        equalTo(List.of("about", "fair-payment", "nobody-wrote-this-for-partners")))
                .body("outgoing.links[0].title", equalTo("About"))
                .body("outgoing.links[2].page", nullValue());
        get(path + "?limit=1").body("outgoing.next", equalTo("out:about"));
        get(path + "?limit=1&after=out:about")
                .body("outgoing.links.name", equalTo(List.of("fair-payment")))
                .body("incoming", nullValue())
                .header("Link", not(nullValue()));
        assertThat(new HashSet<>(incoming("about", 1)))
                .contains("linked-by-partners")
                .isEqualTo(new HashSet<>(incoming("about", 100)));
    }

    private static List<String> incoming(String page, int limit) {
        List<String> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            Response part = given().queryParam("limit", limit)
                    .queryParam("after", after)
                    .get("/api/v1/pages/" + page + "/links");
            all.addAll(part.path("incoming.pages.slug"));
            after = part.path("incoming.next");
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    // P10
    @Test
    void kindsAndTopicsAreThereWithTheirCounts() {
        make("Counted for partners", "Words.");
        get("/kinds")
                .statusCode(200)
                .body("kinds.name", hasItem("question"))
                .body("kinds.find { it.name == 'question' }.fields.name", hasItem("still-open"))
                .body("kinds.find { it.name == 'question' }.fields[0].type", equalTo("longtext"));
        int guides = get("/kinds/guide").statusCode(200).extract().path("pages");
        assertThat(PartnerTest.<Integer>all("/pages?kind=guide", "pages", "page"))
                .hasSize(guides);
        get("/kinds/nothing").statusCode(404);
        List<String> topics = all("/topics?limit=3", "topics", "topic");
        assertThat(topics).doesNotHaveDuplicates().contains("partnering");
        int carrying = get("/topics?limit=500").extract().path("topics.find { it.topic == 'partnering' }.pages");
        assertThat(PartnerTest.<Integer>all("/pages?topic=partnering", "pages", "page"))
                .hasSize(carrying);
    }

    // P11
    @Test
    void whoHasAnAnswerGetsItNoSecondTime() throws InterruptedException {
        Revision page = make("Known to partners", "Words.");
        for (String path : List.of(
                "/pages/known-to-partners",
                "/pages?limit=2",
                "/kinds",
                "/topics",
                "/pages/known-to-partners/html",
                "/pages/known-to-partners/source",
                "/pages/known-to-partners/links",
                "/changes?limit=1")) {
            String tag = get(path).statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }
        String tag = get("/pages/known-to-partners").extract().header("ETag");
        pages.rename(Writing.wish("known-to-partners"), "Known by another name");
        given().header("If-None-Match", tag)
                .get("/api/v1/pages/known-to-partners")
                .then()
                .statusCode(200);

        get("/pages/known-by-another-name").header("Last-Modified", nullValue()); // so young that another could hide
        Thread.sleep(2_100);
        String changed = get("/pages/known-by-another-name").extract().header("Last-Modified");
        given().header("If-Modified-Since", changed)
                .get("/api/v1/pages/known-by-another-name")
                .then()
                .statusCode(304);
        given().header("Sec-Fetch-Site", "same-origin").post("/p/known-by-another-name/checks");
        given().header("If-Modified-Since", changed)
                .get("/api/v1/pages/known-by-another-name")
                .then()
                .statusCode(200)
                .body("page", equalTo((int) page.page().value()));
        given().header("If-Modified-Since", "the day before")
                .get("/api/v1/pages/known-by-another-name")
                .then()
                .statusCode(200);
    }
}
