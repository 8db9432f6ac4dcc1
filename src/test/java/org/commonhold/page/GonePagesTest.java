package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.search.Search;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that is deleted or merged into another is gone from everywhere, says so, and comes back whole. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class GonePagesTest {

    /** Pages that lead to one that leads on, and rows of lists and links that are left of pages that are gone. */
    private static final String WRONG_PAGES = """
            select (select count(*) from page p join page t on t.id = p.leads where t.leads is not null)
                 + (select count(*) from page p join page_card c on c.page = p.id where p.gone is not null)
                 + (select count(*) from page p join link l on l.page = p.id where p.gone is not null)
                 + (select count(*) from page p left join page_card c on c.page = p.id
                    where p.gone is null and p.head is not null and c.page is null)""";

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    @Inject
    DataSource database;

    private Revision make(String title, String body) {
        return Writing.make(pages, Writing.guide(title, body));
    }

    private static ActOutcome done(String slug) {
        return new ActOutcome.Done(Slug.of(slug));
    }

    private Located locate(String name) {
        return pages.locate(Slug.of(name));
    }

    private List<Slug> linkingTo(Revision page) {
        return pages.linkingTo(page.page(), new Paging(1, 50)).items().stream()
                .map(PageCard::slug)
                .toList();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ValidatableResponse post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(form)
                .post(path)
                .then();
    }

    @AfterEach
    void everyLinkIsRightAndNothingLeadsOnTwice() throws SQLException {
        assertThat(count(LinksAtOnceTest.WRONG_LINKS)).isZero();
        assertThat(count(WRONG_PAGES)).isZero();
    }

    // A9
    @Test
    void aDeletedPageSaysWhenAndWhyAtEveryNameItHad() {
        make("Deleted with a reason", "Words.");
        pages.rename(Writing.wish("deleted-with-a-reason"), "Deleted under its new name");
        assertThat(pages.delete(Writing.wish("deleted-under-its-new-name")))
                .isEqualTo(done("deleted-under-its-new-name"));

        for (String name : List.of("deleted-with-a-reason", "deleted-under-its-new-name")) {
            given().get("/p/" + name)
                    .then()
                    .statusCode(410)
                    .header("Cache-Control", containsString("no-store"))
                    .body(containsString("Deleted: Deleted with a reason"))
                    .body(containsString("“a test”"))
                    .body(containsString("everybody’s edits are live"))
                    .body(containsString("/p/deleted-under-its-new-name/restore"));
        }
        for (String below : List.of("/history", "/source", "/edit", "/revisions/1", "/compare", "/links", "/rename")) {
            given().get("/p/deleted-under-its-new-name" + below).then().statusCode(410);
        }
        given().get("/api/v1/pages/deleted-with-a-reason")
                .then()
                .statusCode(410)
                .body("slug", equalTo("deleted-under-its-new-name"))
                .body("detail", equalTo("a test"))
                .body("ground", equalTo("unfounded"));
    }

    // A10, A16
    @Test
    void aDeletedPageIsInNoListNoLinkAndNoSearchAndComesBackWithAll() {
        String word = "quillfeather" + Writing.nonce().replaceAll("[0-9]", "q");
        Revision page = Writing.make(
                pages,
                Writing.guide(
                        "Vanishes " + word,
                        "See [[Shown by " + word + "]].",
                        List.of("vanishing"),
                        List.of("Also " + word)));
        Revision shown = make("Shown by " + word, "Words.");
        Revision linking = make("Links to " + word, "See [[Vanishes " + word + "]] and [[Also " + word + "]].");
        String path = page.path();
        pages.edit(Writing.next(
                page,
                Writing.guide(
                        "Vanishes " + word,
                        "See [[Shown by " + word + "]]. Twice.",
                        List.of("vanishing"),
                        List.of("Also " + word))));
        List<String> lists = List.of(
                "/",
                "/kinds/guide?order=changed",
                "/topics/vanishing",
                linking.path(),
                shown.path(),
                "/search?q=vanishes+" + word);
        String shownAt = "href=\"" + path + "\"";
        waitForSearch();
        lists.forEach(list -> given().get(list).then().body(containsString(shownAt)));

        pages.delete(Writing.wish(page.slug().value()));
        waitForSearch();
        lists.forEach(list -> given().get(list).then().statusCode(200).body(not(containsString(shownAt))));
        given().get(linking.path()).then().body(containsString("class=\"missing\""));
        assertThat(linkingTo(shown)).isEmpty();
        assertThat(linkingTo(page)).isEmpty();
        given().get("/deleted").then().statusCode(200).body(containsString(path + "/restore"));
        given().get("/changes").then().body(containsString(path + "/restore"));
        given().get(path + "/restore").then().statusCode(200).body(containsString("Twice."));

        assertThat(pages.restore(Writing.wish(page.slug().value())))
                .isEqualTo(done(page.slug().value()));
        waitForSearch();
        lists.forEach(list -> given().get(list).then().body(containsString(shownAt)));
        given().get("/deleted").then().body(not(containsString(path + "/restore")));
        given().get(path + "/history").then().body(containsString(path + "/revisions/1"));
        assertThat(linkingTo(shown)).containsExactly(page.slug());
        assertThat(linkingTo(page)).containsExactly(linking.slug());
        assertThat(locate("Also " + word)).isEqualTo(new Located.Elsewhere(page.slug()));
    }

    private void waitForSearch() {
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(10))).isTrue();
    }

    // A19
    @Test
    void aRebuiltIndexEqualsTheLiveOne() {
        make("Indexed then deleted", "Words.");
        make("Indexed then merged", "Words.");
        make("Indexed then renamed", "Words.");
        make("Indexed then restored", "Words.");
        pages.delete(Writing.wish("indexed-then-deleted"));
        pages.rename(Writing.wish("indexed-then-renamed"), "Indexed by another name");
        pages.merge(Writing.wish("indexed-then-merged"), "indexed-by-another-name");
        pages.delete(Writing.wish("indexed-then-restored"));
        pages.restore(Writing.wish("indexed-then-restored"));
        waitForSearch();
        Map<String, String> live = search.fingerprint();
        search.rebuild();
        assertThat(search.fingerprint()).isEqualTo(live);
    }

    // A11
    @Test
    void theNameOfADeletedPageIsKeptForIt() {
        make("Kept for itself", "The first.");
        pages.delete(Writing.wish("kept-for-itself"));
        Edit again = Writing.start(Writing.guide("Kept for itself", "The second."));
        assertThat(pages.edit(again))
                .isEqualTo(new EditOutcome.NameTaken(Slug.of("kept-for-itself"), "Kept for itself"));
        Edit second = new Edit(null, null, again.content(), "", Writing.nonce(), again.actor(), true);
        assertThat(pages.edit(second)).isEqualTo(new EditOutcome.Saved(Slug.of("kept-for-itself-2"), 1));
        make("Wants a deleted name", "Words.");
        assertThat(pages.rename(Writing.wish("wants-a-deleted-name"), "Kept for itself"))
                .isEqualTo(new ActOutcome.NameTaken(Slug.of("kept-for-itself")));
        pages.restore(Writing.wish("kept-for-itself"));
        assertThat(pages.head(Slug.of("kept-for-itself"))
                        .orElseThrow()
                        .content()
                        .body())
                .isEqualTo("The first.");
    }

    // A12
    @Test
    void whoWritesOnAPageThatIsDeletedMeanwhileGetsTheirWordsBackAndAChoice() {
        Revision page = make("Deleted while written on", "One.");
        pages.delete(Writing.wish("deleted-while-written-on"));
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "form", Writing.nonce(),
                "kind", "guide",
                "title", "Deleted while written on",
                "language", "en",
                "body", "My words & more.",
                "summary", "because",
                "base", Long.toString(page.id().value())));
        post(page.path() + "/revisions", form)
                .statusCode(409)
                .body(containsString("My words &amp; more."))
                .body(containsString("value=\"because\""))
                .body(containsString("formaction=\"/p/deleted-while-written-on/restore/revisions\""));
        assertThat(locate("deleted-while-written-on")).isInstanceOf(Located.Gone.class);
        post(page.path() + "/restore/revisions", form)
                .statusCode(303)
                .header("Location", "/p/deleted-while-written-on?saved=next");
        assertThat(pages.head(page.slug()).orElseThrow().content().body()).isEqualTo("My words & more.");

        pages.delete(Writing.wish("deleted-while-written-on"));
        form.put("form", Writing.nonce());
        post("/new", form).statusCode(409).body(containsString("My words &amp; more."));
        form.put("second", "yes");
        post("/new", form).statusCode(303).header("Location", "/p/deleted-while-written-on-2?saved=first");
    }

    // A6
    @Test
    void theSameFormTenTimesAtOnceDeletesOnceAndALateCopyDoesNotDeleteAgain() throws Exception {
        make("Deleted ten times", "Words.");
        PageWish wish = Writing.wish("deleted-ten-times");
        long before = ledger.head();
        List<Callable<ActOutcome>> tenTimes = Collections.nCopies(10, () -> pages.delete(wish));
        assertThat(new HashSet<>(Writing.atOnce(tenTimes))).containsExactly(done("deleted-ten-times"));
        assertThat(ledger.head()).isEqualTo(before + 1);

        PageWish back = Writing.wish("deleted-ten-times");
        List<Callable<ActOutcome>> tenBack = Collections.nCopies(10, () -> pages.restore(back));
        assertThat(new HashSet<>(Writing.atOnce(tenBack))).containsExactly(done("deleted-ten-times"));
        assertThat(ledger.head()).isEqualTo(before + 2);
        pages.delete(wish);
        assertThat(locate("deleted-ten-times")).isInstanceOf(Located.Found.class);
    }

    // A7
    @Test
    void deletingNeedsAReasonAndGivesBackWhatWasTyped() {
        Revision page = make("Not deleted without a reason", "Words.");
        String tooLong = "<because>".repeat(40);
        post(page.path() + "/delete", Map.of("form", Writing.nonce(), "reason", "  "))
                .statusCode(422);
        post(page.path() + "/delete", Map.of("form", Writing.nonce(), "reason", tooLong))
                .statusCode(422)
                .body(containsString("&lt;because&gt;".repeat(40)));
        assertThat(pages.locate(page.slug())).isInstanceOf(Located.Found.class);
        String form = Writing.nonce();
        post(page.path() + "/delete", Map.of("form", form, "reason", "nothing in it"))
                .statusCode(303)
                .header("Location", page.path());
        given().header("Sec-Fetch-Site", "cross-site")
                .formParams("form", Writing.nonce())
                .post(page.path() + "/restore")
                .then()
                .statusCode(403);
        post(page.path() + "/restore", Map.of("form", Writing.nonce()))
                .statusCode(303)
                .header("Location", page.path() + "?saved=restored");
    }

    // A15
    @Test
    void savesDeletionsAndRestorationsAtOnceLoseNothing() throws Exception {
        for (int round = 0; round < 8; round++) {
            String title = "Deleted and saved " + round;
            Revision base = make(title, "One. See [[Beside " + title + "]].");
            make("Beside " + title, "See [[" + title + "]].");
            Content words = Writing.guide(title, "Two. See [[Beside " + title + "]].");
            List<Object> outcomes = Writing.atOnce(List.<Callable<Object>>of(
                    () -> pages.delete(Writing.wish(title)),
                    () -> pages.edit(Writing.next(base, words)),
                    () -> pages.edit(Writing.start(Writing.guide("Third to " + title, "See [[" + title + "]]."))),
                    () -> pages.restore(Writing.wish(title))));
            boolean saved = outcomes.get(1) instanceof EditOutcome.Saved;
            assertThat(saved || outcomes.get(1) instanceof EditOutcome.PageGone).isTrue();
            pages.restore(Writing.wish(title));
            assertThat(pages.head(base.slug()).orElseThrow().n()).isEqualTo(saved ? 2 : 1);
        }
    }

    // A13
    @Test
    void allNamesOfAMergedPageLeadToTheOtherAndBackAfterRestoring() {
        Writing.make(pages, Writing.guide("Merged first", "See [[Merged last]].", List.of(), List.of("First also")));
        pages.rename(Writing.wish("merged-first"), "Merged first renamed");
        make("Merged middle", "Words.");
        Revision last = make("Merged last", "Words.");
        Revision linking = make("Links to merged", "See [[Merged first]], [[First also]] and [[Merged middle]].");

        assertThat(pages.merge(Writing.wish("merged-first-renamed"), "Merged middle"))
                .isEqualTo(done("merged-middle"));
        assertThat(pages.merge(Writing.wish("merged-middle"), "Merged LAST!")).isEqualTo(done("merged-last"));
        for (String name : List.of("Merged first", "First also", "Merged first renamed", "Merged middle")) {
            assertThat(locate(name)).as(name).isEqualTo(new Located.Elsewhere(last.slug()));
        }
        assertThat(linkingTo(last)).containsExactly(linking.slug());
        given().get(linking.path()).then().body(containsString("href=\"/p/merged-last\""));
        given().get("/deleted").then().body(containsString("Merged into merged-last."));

        // into a page that leads on, or back to where it leads: to where that leads, which is the page itself
        assertThat(pages.merge(Writing.wish("merged-last"), "Merged first")).isEqualTo(new ActOutcome.NoOther());
        assertThat(pages.merge(Writing.wish("merged-last"), "merged-last")).isEqualTo(new ActOutcome.NoOther());

        assertThat(pages.restore(Writing.wish("merged-middle"))).isEqualTo(done("merged-middle"));
        assertThat(locate("Merged first")).isEqualTo(new Located.Elsewhere(Slug.of("merged-middle")));
        assertThat(pages.restore(Writing.wish("merged-first"))).isEqualTo(done("merged-first-renamed"));
        assertThat(locate("First also")).isEqualTo(new Located.Elsewhere(Slug.of("merged-first-renamed")));
        assertThat(linkingTo(last)).containsExactly(Slug.of("merged-first-renamed"));
    }

    // A9, A13
    @Test
    void mergedIntoAPageThatIsDeletedAllNamesSaySo() {
        make("Merged then orphaned", "Words.");
        make("Adopts and goes", "Words.");
        pages.merge(Writing.wish("merged-then-orphaned"), "Adopts and goes");
        pages.delete(Writing.wish("adopts-and-goes"));
        given().get("/p/merged-then-orphaned").then().statusCode(410);
        assertThat(pages.restore(Writing.wish("merged-then-orphaned"))).isEqualTo(done("merged-then-orphaned"));
        pages.restore(Writing.wish("adopts-and-goes"));
        assertThat(locate("merged-then-orphaned")).isInstanceOf(Located.Found.class);
    }

    // A14
    @Test
    void twoThatAreMergedIntoEachOtherAtOnceMakeNoCircle() throws Exception {
        for (int round = 0; round < 10; round++) {
            String one = "Circle one " + round;
            String two = "Circle two " + round;
            String three = "Circle three " + round;
            make(one, "See [[" + two + "]].");
            make(two, "See [[" + three + "]].");
            make(three, "See [[" + one + "]].");
            List<ActOutcome> outcomes = Writing.atOnce(List.<Callable<ActOutcome>>of(
                    () -> pages.merge(Writing.wish(one), two),
                    () -> pages.merge(Writing.wish(two), three),
                    () -> pages.merge(Writing.wish(three), one)));
            assertThat(outcomes).filteredOn(ActOutcome.Done.class::isInstance).hasSize(2);
            assertThat(List.of(one, two, three))
                    .filteredOn(name -> locate(name) instanceof Located.Found)
                    .hasSize(1);
        }
    }

    // A7
    @Test
    void mergingIntoNothingIsRefusedAndGivesBackWhatWasTyped() {
        Revision page = make("Merged into nothing", "Words.");
        for (String name : List.of("Nobody wrote <this>", "Merged into nothing")) {
            post(page.path() + "/merge", Map.of("form", Writing.nonce(), "name", name, "reason", "same & same"))
                    .statusCode(409)
                    .body(containsString("There is no such page"))
                    .body(containsString("value=\"same &amp; same\""));
        }
        post(page.path() + "/merge", Map.of("form", Writing.nonce(), "name", ""))
                .statusCode(422);
        assertThat(pages.locate(page.slug())).isInstanceOf(Located.Found.class);
    }

    // A12
    @Test
    void whoWritesOnAPageThatWasMergedMeanwhileGetsTheirWordsBack() {
        Revision base = make("Merged while written on", "One.");
        make("Takes it over", "Words.");
        pages.merge(Writing.wish("merged-while-written-on"), "Takes it over");
        assertThat(pages.edit(Writing.next(base, Writing.guide("Merged while written on", "Two."))))
                .isEqualTo(new EditOutcome.PageGone(base.slug()));
        assertThat(pages.head(Slug.of("takes-it-over")).orElseThrow().n()).isOne();
    }
}
