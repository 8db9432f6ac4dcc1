package org.commonhold.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Writing;
import org.commonhold.search.Search;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What readers, writers and programs get while the database hangs, and afterwards. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class WithoutDatabaseTest {

    private static final String LINE = "The database is not answering. What you see is complete up to";

    @Inject
    Database database;

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    /** What fails just after the return counts as the database's failure; what other tests make fail should not. */
    @AfterAll
    static void untilTheReturnIsOver() throws InterruptedException {
        Thread.sleep(2_500);
    }

    private void indexed() {
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(60))).isTrue();
    }

    private static RequestSpecification asking() {
        return given().redirects().follow(false).urlEncodingEnabled(false);
    }

    // W1 W6
    @Test
    void aPageIsShownWithItsAgeAndNoCacheKeepsIt() throws Exception {
        Writing.make(
                pages,
                Writing.guide("Kept target", "Words of the target.", List.of("kept-topic"), List.of("Kept alias")));
        Writing.make(
                pages,
                Writing.guide(
                        "Kept page",
                        "Words that are kept. [[Kept alias]] and [[Never written]].",
                        List.of("kept-topic"),
                        List.of()));
        indexed();
        String tag =
                given().get("/p/kept-page").then().statusCode(200).extract().header("ETag");
        StoppedServer.during(database, () -> {
            given().header("If-None-Match", tag)
                    .get("/p/kept-page")
                    .then()
                    .statusCode(200)
                    .header("ETag", nullValue())
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Commonhold-Kept-Up-To", notNullValue())
                    .body(containsString(LINE))
                    .body(containsString("Words that are kept."))
                    .body(containsString("href=\"/p/kept-target\""))
                    .body(containsString("Never%20written\" class=\"missing\""));
            for (String path : List.of("/p/kept-target", "/p/kept-target/links")) {
                given().get(path).then().statusCode(200).body(containsString("href=\"/p/kept-page\""));
            }
            given().get("/p/kept-page/source").then().statusCode(200).body(containsString("Words that are kept."));
        });
        String after = given().get("/p/kept-page")
                .then()
                .statusCode(200)
                .body(not(containsString(LINE)))
                .extract()
                .header("ETag");
        given().header("If-None-Match", after).get("/p/kept-page").then().statusCode(304);
    }

    // W2
    @Test
    void namesLeadAsFarAsTheyAreKnownAndNothingIsSaidToBeMissing() throws Exception {
        Writing.make(pages, Writing.guide("Called before", "Words.", List.of(), List.of("Also called")));
        pages.rename(Writing.wish("called-before"), "Called now");
        indexed();
        StoppedServer.during(database, () -> {
            for (String name : List.of("called-before", "also-called", "Called%20now")) {
                asking().get("/p/" + name)
                        .then()
                        .statusCode(301)
                        .header("Location", equalTo("/p/called-now"))
                        .header("Cache-Control", equalTo("no-store"));
            }
            given().get("/api/v1/pages/called-before").then().statusCode(200).body("slug", equalTo("called-now"));
            given().get("/p/not-known-here").then().statusCode(503).header("Retry-After", notNullValue());
        });
        given().get("/p/not-known-here").then().statusCode(404);
    }

    // W3
    @Test
    void listsHomeAndSearchAreShownWithTheirAge() throws Exception {
        Writing.make(pages, Writing.guide("Aardvarks kept", "Burrows.", List.of("kept-animals"), List.of()));
        indexed();
        StoppedServer.during(database, () -> {
            for (String path : List.of(
                    "/kinds",
                    "/kinds/guide",
                    "/kinds/guide?order=changed",
                    "/kinds/guide?topic=kept-animals",
                    "/topics",
                    "/topics/kept-animals",
                    "/topics/kept-animals?kind=guide",
                    "/",
                    "/search?q=aardvarks",
                    "/search")) {
                given().get(path)
                        .then()
                        .statusCode(200)
                        .header("ETag", nullValue())
                        .body(containsString(LINE));
            }
            for (String path :
                    List.of("/kinds/guide?topic=kept-animals", "/topics/kept-animals", "/", "/search?q=burrows")) {
                given().get(path).then().body(containsString("/p/aardvarks-kept"));
            }
            given().get("/topics").then().body(containsString("/topics/kept-animals"));
            given().get("/kinds/no-such-kind").then().statusCode(404);
        });
    }

    // W4
    @Test
    void programsGetPagesSearchAndSuggestionsAndElseAProblem() throws Exception {
        Revision page =
                Writing.make(pages, Writing.guide("Zygotes kept", "Cells that are kept.", List.of(), List.of()));
        indexed();
        StoppedServer.during(database, () -> {
            given().get("/api/v1/pages/zygotes-kept")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Commonhold-Kept-Up-To", notNullValue())
                    .body("revision", equalTo(page.n()))
                    .body("body", equalTo("Cells that are kept."));
            for (String path : List.of(
                    "/api/v1/pages/zygotes-kept/related",
                    "/api/v1/pages/zygotes-kept/card",
                    "/embed/p/zygotes-kept",
                    "/embed/search",
                    "/embed?page=zygotes-kept",
                    "/opensearch.xml",
                    "/opensearch/suggest?q=zy")) {
                given().get(path).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
            }
            given().get("/api/v1/search?q=zygotes")
                    .then()
                    .statusCode(200)
                    .body("hits[0].slug", equalTo("zygotes-kept"));
            given().get("/api/v1/suggest?q=zygo")
                    .then()
                    .statusCode(200)
                    .body("titles[0].slug", equalTo("zygotes-kept"));
            given().get("/api/v1/pages/not-known-here")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("status", equalTo(503));
        });
    }

    // W5
    @Test
    void aSaveComesBackWithEverythingTypedAndCountsOnceWhenItIsSentAgain() throws Exception {
        Revision page = Writing.make(pages, Writing.guide("Saved later", "First words.", List.of(), List.of()));
        indexed();
        String nonce = Writing.nonce();
        Map<String, String> form = Map.of(
                "form", nonce,
                "base", Long.toString(page.id().value()),
                "kind", "guide",
                "title", "Saved later",
                "language", "en",
                "topics", "one, two",
                "aliases", "Typed alias",
                "body", "First words. More & <more>.",
                "summary", "Why I did");
        StoppedServer.during(database, () -> {
            for (String action :
                    List.of("/p/saved-later/revisions", "/p/saved-later/preview", "/new", "/new/preview")) {
                send(form, action)
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .header("Cache-Control", containsString("no-store"))
                        .body(containsString("Not saved: the database is not answering"))
                        .body(containsString("First words. More &amp; &lt;more&gt;.</textarea>"))
                        .body(containsString("one, two"))
                        .body(containsString("Typed alias"))
                        .body(containsString("Why I did"))
                        .body(containsString(nonce));
            }
            long before = System.nanoTime();
            send(form, "/p/saved-later/revisions").statusCode(503);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        });
        send(form, "/p/saved-later/revisions").statusCode(303);
        send(form, "/p/saved-later/revisions").statusCode(303);
        Revision head = pages.head(Slug.of("Saved later")).orElseThrow();
        assertThat(head.n()).isEqualTo(2);
        assertThat(head.content().body()).isEqualTo("First words. More & <more>.");
    }

    // W7
    @Test
    void everyOtherFormComesBackToBeSentAgain() throws Exception {
        Writing.make(pages, Writing.guide("Renamed later", "Words.", List.of(), List.of()));
        indexed();
        StoppedServer.during(database, () -> {
            Map<String, String> form = Map.of("form", Writing.nonce(), "name", "New <name>", "reason", "Because & why");
            for (String act : List.of("rename", "delete", "merge", "review-by")) {
                send(form, "/p/renamed-later/" + act)
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body(containsString("New &lt;name&gt;"))
                        .body(containsString("Because &amp; why"))
                        .body(containsString("action=\"/p/renamed-later/" + act + "\""));
            }
            send(Map.of(), "/p/renamed-later/checks").statusCode(503);
        });
        assertThat(pages.head(Slug.of("Renamed later")).orElseThrow().slug()).isEqualTo(Slug.of("Renamed later"));
    }

    private static ValidatableResponse send(Map<String, String> form, String action) {
        return asking().urlEncodingEnabled(true)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(action)
                .then();
    }

    // W8
    @Test
    void whatWasTakenAwayIsNotShownFromWhatIsKept() throws Exception {
        Writing.make(pages, Writing.guide("Taken away kept", "Wombatish secret.", List.of("kept-gone"), List.of()));
        indexed();
        pages.delete(Writing.wish("taken-away-kept"));
        indexed();
        StoppedServer.during(database, () -> {
            given().get("/p/taken-away-kept").then().statusCode(503).body(not(containsString("Wombatish")));
            given().get("/api/v1/pages/taken-away-kept").then().statusCode(503);
            given().get("/topics/kept-gone").then().statusCode(200).body(not(containsString("taken-away-kept")));
            given().get("/search?q=wombatish").then().statusCode(200).body(not(containsString("secret")));
        });
    }

    // W9
    @Test
    void whatCannotBeShownSaysWhatToDoAndStatusSaysSinceWhen() throws Exception {
        StoppedServer.during(database, () -> {
            for (String path : List.of("/p/about/history", "/p/about/edit", "/changes", "/care", "/new?kind=guide")) {
                given().get(path)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body(containsString("Pages, lists and search still work"))
                        .body(containsString("Try again in a minute"));
            }
            given().get("/status").then().statusCode(200).body(containsString("does not answer since"));
        });
        given().get("/status").then().statusCode(200).body(containsString("<dd>answers</dd>"));
    }
}
