package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page takes its addresses with it: old names lead to it for ever, and no name ever leads to two. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class AddressesTest {

    /** Names that are a page's own and at the same time another's former name, and former names of no page. */
    private static final String TWICE = "select count(*) from redirect f join page p on p.slug = f.slug";

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private Revision make(String title, String body) {
        return Writing.make(pages, Writing.guide(title, body));
    }

    private static ActOutcome done(String slug) {
        return new ActOutcome.Done(Slug.of(slug));
    }

    private static Located elsewhere(String slug) {
        return new Located.Elsewhere(Slug.of(slug));
    }

    private Located locate(String name) {
        return pages.locate(Slug.of(name));
    }

    private long surroundings(String slug) {
        return locate(slug) instanceof Located.Found found ? found.surroundings() : -1;
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @AfterEach
    void noNameLeadsToTwoAndEveryLinkIsRight() throws SQLException {
        assertThat(count(TWICE)).isZero();
        assertThat(count(LinksAtOnceTest.WRONG_LINKS)).isZero();
    }

    // A1
    @Test
    void aRenamedPageIsFoundByEveryNameItEverHad() {
        Revision page = make("First name of it", "Words.");
        assertThat(pages.rename(Writing.wish("first-name-of-it"), "Second name of it"))
                .isEqualTo(done("second-name-of-it"));
        assertThat(pages.rename(Writing.wish("second-name-of-it"), "Third name of it"))
                .isEqualTo(done("third-name-of-it"));

        assertThat(locate("first-name-of-it")).isEqualTo(elsewhere("third-name-of-it"));
        assertThat(locate("second-name-of-it")).isEqualTo(elsewhere("third-name-of-it"));
        assertThat(pages.head(Slug.of("first-name-of-it")).orElseThrow().page()).isEqualTo(page.page());
        given().redirects()
                .follow(false)
                .get("/p/first-name-of-it/history")
                .then()
                .statusCode(301)
                .header("Location", "/p/third-name-of-it/history");
        given().get("/api/v1/pages/First name of it").then().statusCode(200).body("slug", equalTo("third-name-of-it"));
    }

    // A3
    @Test
    void backAndForthLeavesNoCircle() {
        Revision page = make("There and back", "Words.");
        for (int i = 0; i < 3; i++) {
            assertThat(pages.rename(Writing.wish("there-and-back"), "Somewhere new"))
                    .isEqualTo(done("somewhere-new"));
            assertThat(locate("there-and-back")).isEqualTo(elsewhere("somewhere-new"));
            assertThat(pages.rename(Writing.wish("somewhere-new"), "There and back"))
                    .isEqualTo(done("there-and-back"));
            assertThat(locate("somewhere-new")).isEqualTo(elsewhere("there-and-back"));
        }
        assertThat(locate("there-and-back"))
                .isInstanceOfSatisfying(
                        Located.Found.class, found -> assertThat(found.id()).isEqualTo(page.page()));
    }

    // A2
    @Test
    void aNameThatIsOrWasAnothersIsRefused() {
        Writing.make(pages, Writing.guide("Holder of names", "Words.", List.of(), List.of("Holder by alias")));
        pages.rename(Writing.wish("holder-of-names"), "Holder renamed");
        make("Wants a name", "Words.");
        for (String name : List.of("Holder of names", "Holder renamed", "HOLDER  by: alias!")) {
            assertThat(pages.rename(Writing.wish("wants-a-name"), name))
                    .as(name)
                    .isEqualTo(new ActOutcome.NameTaken(Slug.of("holder-renamed")));
        }
        assertThat(locate("wants-a-name")).isInstanceOf(Located.Found.class);
        // nor can a new page be made there
        assertThat(pages.edit(Writing.start(Writing.guide("Holder of names", "Mine."))))
                .isEqualTo(new EditOutcome.NameTaken(Slug.of("holder-renamed"), "Holder of names"));
    }

    // A3
    @Test
    void aPageMayTakeItsOwnAlias() {
        Writing.make(pages, Writing.guide("Long official name", "Words.", List.of(), List.of("What all call it")));
        assertThat(pages.rename(Writing.wish("long-official-name"), "What all call it"))
                .isEqualTo(done("what-all-call-it"));
        assertThat(locate("long-official-name")).isEqualTo(elsewhere("what-all-call-it"));
    }

    // A4
    @Test
    void linksFollowAndWhoShowsTheAddressShowsTheNewOne() {
        make("Renamed target", "See [[Target of mine]].");
        make("Target of mine", "Words.");
        Revision linking = make("Links to a renamed one", "See [[Renamed target]].");
        make("Waits for the new name", "See [[Renamed to this]].");
        Revision target = pages.head(Slug.of("renamed-target")).orElseThrow();
        long shown = surroundings("links-to-a-renamed-one");
        long waiting = surroundings("waits-for-the-new-name");
        long told = surroundings("target-of-mine");
        given().get("/p/links-to-a-renamed-one").then().body(containsString("href=\"/p/renamed-target\""));

        pages.rename(Writing.wish("renamed-target"), "Renamed to this");

        assertThat(surroundings("links-to-a-renamed-one")).isGreaterThan(shown);
        assertThat(surroundings("waits-for-the-new-name")).isGreaterThan(waiting);
        assertThat(surroundings("target-of-mine")).isGreaterThan(told);
        given().get("/p/links-to-a-renamed-one").then().body(containsString("href=\"/p/renamed-to-this\""));
        given().get("/p/target-of-mine").then().body(containsString("href=\"/p/renamed-to-this\""));
        assertThat(pages.linkingTo(target.page(), new Paging(1, 10)).items())
                .extracting(PageCard::slug)
                .containsExactlyInAnyOrder(linking.slug(), Slug.of("waits-for-the-new-name"));
    }

    // A5
    @Test
    void aFormThatIsOlderThanARenamingSavesOnThePage() {
        Revision base = make("Written on while renamed", "One.");
        pages.rename(Writing.wish("written-on-while-renamed"), "Renamed while written on");
        assertThat(pages.edit(Writing.next(base, Writing.guide("Written on while renamed", "Two."))))
                .isEqualTo(new EditOutcome.Saved(Slug.of("renamed-while-written-on"), 2));
    }

    // A6
    @Test
    void theSameFormTenTimesAtOnceRenamesOnce() throws Exception {
        make("Renamed ten times", "Words.");
        PageWish wish = Writing.wish("renamed-ten-times");
        long before = ledger.head();
        List<Callable<ActOutcome>> tenTimes = Collections.nCopies(10, () -> pages.rename(wish, "Renamed once"));
        assertThat(new HashSet<>(Writing.atOnce(tenTimes))).containsExactly(done("renamed-once"));
        assertThat(ledger.head()).isEqualTo(before + 1);
        // and a late copy of it does not undo what came after
        pages.rename(Writing.wish("renamed-once"), "Renamed ten times");
        assertThat(pages.rename(wish, "Renamed once")).isEqualTo(done("renamed-once"));
        assertThat(locate("renamed-ten-times")).isInstanceOf(Located.Found.class);
    }

    // A2
    @Test
    void ofTwoWhoWantOneNameOneGetsItAndNobodyElse() throws Exception {
        for (int round = 0; round < 8; round++) {
            String wanted = "Wanted by three " + round;
            String one = "One of three " + round;
            String other = "Other of three " + round;
            make(one, "Words.");
            make(other, "Words.");
            List<Callable<Boolean>> all = List.of(
                    () -> pages.rename(Writing.wish(one), wanted) instanceof ActOutcome.Done,
                    () -> pages.rename(Writing.wish(other), wanted) instanceof ActOutcome.Done,
                    () -> pages.edit(Writing.start(Writing.guide(wanted, "See [[" + one + "]].")))
                            instanceof EditOutcome.Saved);
            assertThat(Writing.atOnce(all)).filteredOn(got -> got).hasSize(1);
            assertThat(locate(wanted)).isInstanceOf(Located.Found.class);
        }
    }

    // A15
    @Test
    void savesAndRenamingsAtOnceLoseNothing() throws Exception {
        for (int round = 0; round < 8; round++) {
            String title = "Busy page " + round;
            Revision base = make(title, "One, see [[Not yet busy " + round + "]].");
            String name = "Not yet busy " + round;
            List<Callable<Boolean>> all = List.of(
                    () -> pages.rename(Writing.wish(title), name) instanceof ActOutcome.Done,
                    () -> pages.edit(Writing.next(base, Writing.guide(title, "Two."))) instanceof EditOutcome.Saved,
                    () -> pages.edit(Writing.start(
                                    Writing.guide("Beside " + title, "[[" + title + "]] [[" + name + "]]")))
                            instanceof EditOutcome.Saved);
            assertThat(Writing.atOnce(all)).containsOnly(true);
            assertThat(pages.head(Slug.of(title)).orElseThrow().content().body())
                    .isEqualTo("Two.");
        }
    }

    // A15
    @Test
    void pagesThatChangeTheirNamesInARingAtOnceNeitherDeadlockNorMix() throws Exception {
        int size = 8;
        for (int i = 0; i < size; i++) {
            make("Ring " + i, "See [[Ring " + (i + 1) % size + "]].");
        }
        List<Callable<ActOutcome>> all = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < size; i++) {
                String from = "Ring " + i;
                String to = "Ring " + (i + 1) % size + " round " + round;
                all.add(() -> pages.rename(Writing.wish(from), to));
            }
        }
        Collections.shuffle(all, new java.util.Random(3));
        assertThat(Writing.atOnce(all)).allMatch(ActOutcome.Done.class::isInstance);
        for (int i = 0; i < size; i++) {
            assertThat(pages.head(Slug.of("Ring " + i)).orElseThrow().content().title())
                    .isEqualTo("Ring " + i);
        }
    }

    // A8
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  Ｆｕｌｌ  ｗｉｄｔｈ!  |full-width",
                "権力の共有 改|権力の共有-改",
                "~tilde~ and /slash/..|tilde-and-slash",
                "İstanbul renamed|i̇stanbul-renamed",
                "undefined|undefined",
                "تقاسم السلطة اليوم|تقاسم-السلطة-اليوم"
            })
    void namesOfAllScriptsBecomeAddresses(String name, String slug) {
        String from = "Before " + slug;
        make(from, "Words.");
        assertThat(pages.rename(Writing.wish(from), name)).isEqualTo(done(slug));
        given().get("/p/" + Slug.of(from)).then().statusCode(200);
    }

    // A8
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!! ??? ~~~", "bad\u0000name", "lone \ud800"})
    void namesOfNothingAreRefused(String name) {
        Slug slug = make("Keeps its name " + Writing.nonce(), "Words.").slug();
        assertThat(pages.rename(Writing.wish(slug.value()), name))
                .isInstanceOfSatisfying(
                        ActOutcome.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly("name"));
        assertThat(pages.locate(slug)).isInstanceOf(Located.Found.class);
    }

    // A8
    @Test
    void aVeryLongNameIsRefusedWithItsBound() {
        Slug slug = make("Keeps its short name", "Words.").slug();
        assertThat(pages.rename(Writing.wish(slug.value()), "x".repeat(100_000)))
                .isEqualTo(new ActOutcome.Invalid(List.of(new FieldError("name", FieldError.Code.TOO_LONG, 200))));
    }

    // A7
    @Test
    void theFormRenamesAndGivesBackWhatWasTyped() {
        make("Renamed by form", "Words.");
        make("Taken by another", "Words.");
        given().get("/p/renamed-by-form/rename")
                .then()
                .statusCode(200)
                .body(containsString("leads to the page for ever"));
        String form = Writing.nonce();
        given().header("Sec-Fetch-Site", "same-origin")
                .formParams("form", form, "name", "Taken by another", "reason", "because <b>I</b> say so")
                .post("/p/renamed-by-form/rename")
                .then()
                .statusCode(409)
                .body(containsString("value=\"because &lt;b&gt;I&lt;/b&gt; say so\""))
                .body(containsString("/p/taken-by-another"));
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams("form", form, "name", "Renamed by hand", "title", "yes", "reason", "better")
                .post("/p/renamed-by-form/rename")
                .then()
                .statusCode(303)
                .header("Location", "/p/renamed-by-hand?saved=renamed");
        assertThat(pages.head(Slug.of("renamed-by-form"))
                        .orElseThrow()
                        .content()
                        .title())
                .isEqualTo("Renamed by hand");
    }
}
