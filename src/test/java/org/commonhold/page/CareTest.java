package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** Looking after pages (docs/scenarios/editing.md). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class CareTest {

    @Inject
    Pages pages;

    @Inject
    LookAfterPage looking;

    @Inject
    CareLists lists;

    @Inject
    Ledger ledger;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private static String html(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static Response post(String address, String... form) {
        var request = given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return form.length == 0
                ? request.contentType("application/x-www-form-urlencoded").post(address)
                : request.post(address);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), settings.zone());
    }

    private List<Event> since(long position) {
        return ledger.after(position, 50).stream().map(Entry::event).toList();
    }

    @Test
    void l1_oneClickSaysThatThePageWasLookedOverAndReadersSeeIt() {
        Revision page = Writing.make(pages, Writing.guide("Looked over once", "Words."));
        String etag = given().get(page.path()).header("ETag");
        assertThat(html(page.path())).contains("I have looked this page over").doesNotContain("Checked on");
        long before = ledger.head();
        Response answer = post(page.path() + "/checks");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(page.path() + "?saved=checked#care");
        assertThat(html(page.path() + "?saved=checked"))
                .contains("Thank you. The page now says that it was checked today.");
        assertThat(html(page.path())).contains("Checked on ");
        assertThat(given().header("If-None-Match", etag).get(page.path()).statusCode())
                .isEqualTo(200);
        assertThat(since(before)).containsExactly(new Event.PageChecked(page.page(), page.id(), 1));
    }

    @Test
    void l2_theSameCheckTenTimesAtOnceIsOne() throws Exception {
        Revision page = Writing.make(pages, Writing.guide("Looked over ten times", "Words."));
        long before = ledger.head();
        List<Callable<CareOutcome>> tenTimes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Actor somebody = Actor.visitor("check" + i);
            tenTimes.add(() -> looking.check(somebody, page.page()));
        }
        List<CareOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<CareOutcome> one : threads.invokeAll(tenTimes)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).filteredOn(CareOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(CareOutcome.Same.class::isInstance).hasSize(9);
        assertThat(since(before)).hasSize(1);
    }

    @Test
    void l3_aPageThatChangedSinceSaysSoAndCanBeCheckedAgain() {
        Revision page = Writing.make(pages, Writing.guide("Changed since", "Words."));
        looking.check(Actor.visitor("first"), page.page());
        pages.edit(Writing.next(page, Writing.guide("Changed since", "Other words.")));
        assertThat(html(page.path())).contains("It was changed since.", "/compare?from=1&amp;to=2");
        assertThat(looking.check(Actor.visitor("second"), page.page())).isEqualTo(new CareOutcome.Done());
        assertThat(html(page.path())).contains("Checked on ").doesNotContain("It was changed since.");
        assertThat(pages.beside(page).care().checked()).isEqualTo(2);
    }

    @Test
    void l4_aDayForTheNextReviewIsSetSeenAndTakenAway() {
        Revision page = Writing.make(pages, Writing.guide("Review by a day", "Words."));
        String address = page.path() + "/review-by";
        String day = today().plusDays(40).toString();
        long before = ledger.head();
        assertThat(html(address)).contains("type=\"date\" value=\"\"");
        assertThat(post(address, "day", day).header("Location")).isEqualTo(page.path() + "?saved=review#care");
        assertThat(html(address)).contains("value=\"" + day + "\"");
        assertThat(html(page.path())).contains("Please review by ", "Change the day for the next review");
        assertThat(post(address, "day", day).statusCode()).isEqualTo(303);
        assertThat(post(address, "day", "").statusCode()).isEqualTo(303);
        assertThat(html(page.path())).doesNotContain("Please review by");
        assertThat(since(before))
                .containsExactly(new Event.ReviewSet(page.page(), day), new Event.ReviewSet(page.page(), ""));
    }

    @Test
    void l5_whatIsNoDayToComeIsGivenBackWithAReason() {
        Revision page = Writing.make(pages, Writing.guide("Review by no day", "Words."));
        for (String typed : List.of(
                "soon",
                "2027-02-30",
                "\"><script>",
                "1999-01-01",
                today().plusYears(11).toString(),
                "x".repeat(5_000))) {
            Response answer = post(page.path() + "/review-by", "day", typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(422);
            assertThat(answer.asString())
                    .contains(
                            "class=\"problem\"",
                            "value=\""
                                    + typed.replace("\"", "&quot;")
                                            .replace("<", "&lt;")
                                            .replace(">", "&gt;") + "\"");
        }
        assertThat(pages.beside(page).care().reviewBy()).isNull();
        assertThat(given().get("/p/no-such-page-to-review/review-by").statusCode())
                .isEqualTo(404);
        assertThat(post("/p/no-such-page-to-check/checks").statusCode()).isEqualTo(404);
    }

    @Test
    void l6_theApiTellsBothDays() {
        Revision page = Writing.make(pages, Writing.guide("Care in JSON", "Words."));
        String api = "/api/v1/pages/" + page.slug();
        assertThat(html(api)).contains("\"checkedOn\":null", "\"reviewBy\":null");
        looking.check(Actor.visitor("json"), page.page());
        looking.reviewBy(Actor.visitor("json"), page.page(), LocalDate.of(2031, 3, 1));
        assertThat(html(api)).contains("\"checkedOn\":\"" + today() + "\"", "\"reviewBy\":\"2031-03-01\"");
    }

    @Test
    void l7_wantedPagesAreListedMostAskedForFirstUntilTheyAreWritten() {
        for (int i = 0; i < 3; i++) {
            Writing.make(pages, Writing.guide("Asks for it " + i, "See [[Care wanted by three]]."));
        }
        Writing.make(pages, Writing.guide("Asks for another", "See [[Care wanted by one]]."));
        List<CareLists.Wanted> wanted = new ArrayList<>();
        for (int page = 1; page == 1 || lists.wanted(new Paging(page - 1, 100)).hasNext(); page++) {
            wanted.addAll(lists.wanted(new Paging(page, 100)).items());
        }
        assertThat(wanted)
                .contains(
                        new CareLists.Wanted(Slug.of("care-wanted-by-three"), 3),
                        new CareLists.Wanted(Slug.of("care-wanted-by-one"), 1));
        assertThat(wanted.stream().map(CareLists.Wanted::asking)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(html("/care/wanted")).contains("/new?title=care%20wanted%20by%20three", "3 pages ask for it");
        Writing.make(pages, Writing.guide("Care wanted by three", "Here it is."));
        assertThat(html("/care/wanted")).doesNotContain("care wanted by three");
    }

    @Test
    void l8_pagesThatNothingLinksToAreListed() {
        Revision alone =
                Writing.make(pages, Writing.guide("Aa alone in the world", "I link to [[Aa alone in the world]]."));
        assertThat(lists.orphans(new Paging(1, 100)).items().stream().map(CareLists.Listed::slug))
                .contains(alone.slug());
        Writing.make(pages, Writing.guide("Aa finds the lonely one", "See [[Aa alone in the world]]."));
        assertThat(lists.orphans(new Paging(1, 100)).items().stream().map(CareLists.Listed::slug))
                .doesNotContain(alone.slug());
        assertThat(html("/care/orphans")).contains("Pages that nothing links to");
    }

    @Test
    void l9_aPageIsListedOnceNobodyHasLookedItOverForAsLongAsTheSettingSays() throws SQLException {
        Revision never = Writing.make(pages, Writing.guide("Never looked over", "Words."));
        Revision once = Writing.make(pages, Writing.guide("Looked over long ago", "Words."));
        Revision lately = Writing.make(pages, Writing.guide("Looked over lately", "Words."));
        assertThat(settings.number(Settings.Key.CHECK_DAYS)).isEqualTo(365);
        assertThat(unchecked()).doesNotContain(never.slug(), once.slug(), lately.slug());
        for (Revision page : List.of(never, once, lately)) {
            begin(page, clock.now().minus(800, ChronoUnit.DAYS));
        }
        checkAt(once, clock.now().minus(366, ChronoUnit.DAYS));
        checkAt(lately, clock.now().minus(364, ChronoUnit.DAYS));
        assertThat(unchecked()).contains(never.slug(), once.slug()).doesNotContain(lately.slug());
        assertThat(html("/care/unchecked")).contains("within 365 days", "Never looked over");
        looking.check(Actor.visitor("now"), never.page());
        assertThat(unchecked()).doesNotContain(never.slug());
    }

    private List<Slug> unchecked() {
        return lists.unchecked(new Paging(1, 100)).items().stream()
                .map(CareLists.Listed::slug)
                .toList();
    }

    private void begin(Revision page, Instant at) throws SQLException {
        run("update revision set at = ? where page = ?", at, page);
    }

    private void checkAt(Revision page, Instant at) throws SQLException {
        looking.check(Actor.visitor("old"), page.page());
        run("update page_check set at = ? where page = ?", at, page);
    }

    private void run(String sql, Instant at, Revision page) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, at.atOffset(java.time.ZoneOffset.UTC));
            statement.setLong(2, page.page().value());
            statement.executeUpdate();
        }
    }

    @Test
    void l10_aPageIsDueFromItsDayOn() {
        Revision due = Writing.make(pages, Writing.guide("Due today", "Words."));
        Revision later = Writing.make(pages, Writing.guide("Due tomorrow", "Words."));
        looking.reviewBy(Actor.visitor("a"), due.page(), today());
        looking.reviewBy(Actor.visitor("a"), later.page(), today().plusDays(2));
        assertThat(lists.due(new Paging(1, 100)).items())
                .contains(new CareLists.Listed(due.slug(), "Due today", "en", today()))
                .noneMatch(listed -> listed.slug().equals(later.slug()));
        assertThat(html("/care")).contains("Due for review", "Due today", "Most wanted pages");
    }

    @Test
    void l11_theListsComeInPages() {
        for (int i = 0; i < 55; i++) {
            Writing.make(pages, Writing.guide("Asks for many " + i, "See [[Wanted in pages " + i + "]]."));
        }
        assertThat(html("/care/wanted")).contains("/care/wanted?page=2");
        assertThat(html("/care/wanted?page=2")).contains("/care/wanted?page=1");
        assertThat(html("/care/due?page=1000")).contains("Nothing at the moment.");
        assertThat(html("/care")).contains("href=\"/care/wanted\">Show all");
    }
}
