package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of an earlier revision go and never come back by any door; that it was there stays. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class SuppressionTest {

    /** A word of this test's page alone. */
    private final String secret = "Quizzlewort" + Writing.nonce();

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Test
    void theWordsAreGoneFromEveryAddressAndTheStubSaysWhy() throws SQLException {
        Located.Found page = page("Somebody was named here");
        String path = "/p/" + page.slug();
        List<String> addresses = List.of(
                path,
                path + "/history",
                path + "/revisions/2",
                path + "/compare?from=1&to=2",
                path + "/compare?from=2&to=3",
                path + "/source",
                path + "/links",
                "/changes",
                "/",
                "/api/v1/pages/" + page.slug(),
                "/search?q=" + secret,
                "/api/v1/search?q=" + secret);
        assertThat(given().get(path + "/revisions/2").body().asString()).contains(secret);
        // Whatever is kept of them from before must not be handed out again.
        Map<String, String> etags = new HashMap<>();
        for (String address : addresses) {
            String etag = given().get(address).header("ETag");
            if (etag != null) {
                etags.put(address, etag);
            }
        }
        long before = ledger.head();

        assertThat(pages.suppress(Actor.CUSTODIAN, page, 2, SuppressionReason.LAW))
                .isEqualTo(new Suppression.TakenOut());

        for (String address : addresses) {
            assertThat(given().get(address).body().asString())
                    .as(address)
                    .doesNotContain(secret + " lives")
                    .doesNotContain(secret + " in short")
                    .doesNotContain(secret + " alias");
        }
        for (String address : List.of(path + "/history", path + "/revisions/2", path + "/compare?from=1&to=2")) {
            assertThat(given().get(address).body().asString())
                    .as(address)
                    .contains("The words of revision 2 were taken out.", "the law demanded it");
        }
        for (String address : List.of(path + "/history", path + "/revisions/2", path + "/compare?from=2&to=3")) {
            String etag = etags.get(address);
            if (etag != null) {
                given().header("If-None-Match", etag).get(address).then().statusCode(200);
            }
        }
        assertThat(given().get(path + "/revisions/1").body().asString()).contains("Nothing special.");
        assertThat(rowsWith(secret, page)).isZero();
        assertThat(ledger.after(before, 10)).singleElement().satisfies(SuppressionTest::saysWhatItShould);
        verified();
    }

    private static void saysWhatItShould(Entry entry) {
        assertThat(entry.actor()).isEqualTo("custodian");
        assertThat(entry.ground()).isEqualTo("custodian:legal-takedown");
        assertThat(entry.event()).isInstanceOfSatisfying(Event.RevisionSuppressed.class, what -> {
            assertThat(what.n()).isEqualTo(2);
            assertThat(what.reason()).isEqualTo("law");
        });
    }

    @Test
    void theHeadStaysAndNothingHappensTwice() {
        Located.Found page = page("The head stays");
        assertThat(pages.suppress(Actor.CUSTODIAN, page, 3, SuppressionReason.LAW))
                .isEqualTo(new Suppression.IsHead());
        assertThat(pages.suppress(Actor.CUSTODIAN, page, 2, SuppressionReason.PRIVACY))
                .isEqualTo(new Suppression.TakenOut());
        long after = ledger.head();
        assertThat(pages.suppress(Actor.CUSTODIAN, page, 2, SuppressionReason.LAW))
                .isEqualTo(new Suppression.WasTakenOut());
        assertThat(ledger.head()).isEqualTo(after);
        assertThatThrownBy(() -> pages.suppress(Actor.CUSTODIAN, page, 9, SuppressionReason.LAW))
                .isInstanceOf(NoSuchThing.class);
    }

    @Test
    void onlyTheCustodianMay() {
        Located.Found page = page("Only the custodian may");
        for (Actor actor : List.of(Actor.SHIPPED, Actor.visitor("anybody"))) {
            assertThat(pages.suppress(actor, page, 2, SuppressionReason.LAW))
                    .isInstanceOfSatisfying(
                            Suppression.Refused.class,
                            refused -> assertThat(refused.verdict().reason()).isEqualTo(Verdict.Reason.NOT_YOURS));
        }
        assertThat(pages.revision(page.slug(), 2).orElseThrow().content().body())
                .contains(secret);
    }

    @Test
    void theFormThatBroughtItNoLongerProvesIt() throws SQLException {
        Located.Found page = page("The form goes too");
        pages.suppress(Actor.CUSTODIAN, page, 2, SuppressionReason.LAW);
        assertThat(count("select count(*) from saved_form f join revision r on r.id = f.revision where r.n = 2"
                        + " and r.page = " + page.id().value()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body = 'back again'",
                "title = 'back again'",
                "summary = 'back again'",
                "topics = '{back}'",
                "fields = '{\"back\": [\"again\"]}'",
                "salt = repeat('0', 32)",
                "suppressed = null"
            })
    void wordsThatCameBackAreNamed(String tampering) throws SQLException {
        Located.Found page = page("Back again " + tampering.hashCode());
        pages.suppress(Actor.CUSTODIAN, page, 2, SuppressionReason.LAW);
        try (Scratch scratch = new Scratch()) {
            scratch.run("update revision set " + tampering + " where n = 2 and page = "
                    + page.id().value());
            assertThat(Pages.verify(scratch.connection()))
                    .containsExactly("revision 2 of page " + page.slug() + " has words that were taken out");
        }
    }

    @Test
    void wordsThatVanishWithoutAnEntryAreMissed() throws SQLException {
        Located.Found page = page("Vanished");
        try (Scratch scratch = new Scratch()) {
            scratch.run("update revision set title = '', body = '', summary = '', topics = '{}', aliases = '{}',"
                    + " fields = '{}', salt = null, suppressed = 'law' where n = 2 and page = "
                    + page.id().value());
            assertThat(Pages.verify(scratch.connection()))
                    .containsExactly(
                            "revision 2 of page " + page.slug() + " lost its words, and the ledger does not say why");
        }
    }

    private Located.Found page(String title) {
        Revision first = Writing.make(pages, Writing.guide(title, "Nothing special."));
        pages.edit(Writing.next(
                first,
                Writing.guide(
                        title + " " + secret + " in short",
                        secret + " lives at the mill.",
                        List.of("mill"),
                        List.of(secret + " alias " + title))));
        assertThat(given().get("/p/" + first.slug()).body().asString()).contains(secret);
        Revision second = pages.head(first.slug()).orElseThrow();
        pages.edit(Writing.next(second, Writing.guide(title, "Nothing special any more.")));
        return (Located.Found) pages.locate(new Slug(first.slug().value()));
    }

    private long rowsWith(String word, Located.Found page) throws SQLException {
        return count("select count(*) from revision r where r::text like '%" + word + "%' and r.page = "
                + page.id().value());
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void verified() throws SQLException {
        try (Scratch scratch = new Scratch()) {
            assertThat(Ledger.verify(scratch.connection()).problem()).isNull();
            assertThat(Pages.verify(scratch.connection())).isEmpty();
        }
    }
}
