package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.review.ChangeState;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit that met another one waits whole, and is settled once (GOVERNANCE section 4). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class OffersTest {

    private static final Actor SOMEBODY = Actor.visitor("somebody-else");

    @Inject
    Pages pages;

    @Inject
    ReadOffers offers;

    @Inject
    SettleOffer settling;

    @Inject
    EndOffers ending;

    @Inject
    DataSource database;

    private String title = "";
    private Revision first;
    private String form = "";
    private ChangeId change;

    @BeforeEach
    void twoHaveEditedTheSameWords() {
        title = "Offered " + Writing.nonce();
        first = Writing.make(pages, Writing.guide(title, "One.\n\nTwo.\n\nThree."));
        pages.edit(Writing.next(first, Writing.guide(title, "One by them.\n\nTwo.\n\nThree.")));
        form = Writing.nonce();
        Edit mine = new Edit(
                first.slug(),
                first.id(),
                Writing.guide(title, "One by me.\n\nTwo.\n\nThree by me."),
                "why I did",
                form,
                Nonces.visitor(form),
                false);
        change = ((EditOutcome.Clash) pages.edit(mine)).change();
    }

    private Offer offer() {
        return offers.find(change).orElseThrow();
    }

    private String body() {
        return pages.head(first.slug()).orElseThrow().content().body();
    }

    private RevisionId head() {
        return pages.head(first.slug()).orElseThrow().id();
    }

    private long surroundings() {
        return ((Located.Found) pages.locate(first.slug())).surroundings();
    }

    @Test
    void itShowsWhatMergesAndWhatClashes() {
        assertThat(offer().hasPart()).isTrue();
        assertThat(offer().merged().preferringTheirs().body()).isEqualTo("One by them.\n\nTwo.\n\nThree by me.");
        assertThat(offer().merged().preferringMine().body()).isEqualTo("One by me.\n\nTwo.\n\nThree by me.");
    }

    // T5
    @Test
    void takenItsWordsAreItsWritersAndWhoTookItIsNamed() {
        assertThat(settling.take(offer(), head(), SOMEBODY)).isEqualTo(new OfferOutcome.Settled());
        assertThat(body()).isEqualTo("One by me.\n\nTwo.\n\nThree by me.");
        Revision now = pages.head(first.slug()).orElseThrow();
        assertThat(now.actor()).isEqualTo(Nonces.visitor(form));
        assertThat(now.summary()).isEqualTo("why I did");
        assertThat(offer().change().state()).isEqualTo(ChangeState.ACCEPTED);
        assertThat(offer().change().settledBy()).isEqualTo(SOMEBODY);
        assertThat(offer().change().became()).isEqualTo(now.id());
    }

    // T4
    @Test
    void aPartIsPublishedAndTheRestWaitsOn() {
        assertThat(settling.publishPart(offer(), head(), Nonces.visitor(form)))
                .isEqualTo(new OfferOutcome.PartPublished());
        assertThat(body()).isEqualTo("One by them.\n\nTwo.\n\nThree by me.");
        assertThat(offer().change().isWaiting()).isTrue();
        assertThat(offer().hasPart()).isFalse();
        // the same wish again changes nothing
        assertThat(settling.publishPart(offer(), head(), Nonces.visitor(form)))
                .isEqualTo(new OfferOutcome.PartPublished());
        assertThat(pages.history(first.page(), new Paging(1, 10)).items()).hasSize(3);
    }

    // T7
    @Test
    void aPageThatMovedMeanwhileIsLookedAtOnceMore() {
        RevisionId seen = head();
        Offer shown = offer();
        pages.edit(Writing.next(pages.head(first.slug()).orElseThrow(), Writing.guide(title, "All new.")));
        assertThat(settling.take(shown, seen, SOMEBODY)).isEqualTo(new OfferOutcome.Moved());
        assertThat(settling.take(offer(), seen, SOMEBODY)).isEqualTo(new OfferOutcome.Moved());
        assertThat(body()).isEqualTo("All new.");
        assertThat(offer().change().isWaiting()).isTrue();
    }

    // T7
    @Test
    void ofManyWhoSettleItAtOnceOneDoes() throws Exception {
        Offer shown = offer();
        RevisionId seen = head();
        List<Callable<OfferOutcome>> wishes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor one = Actor.visitor("one-of-many-" + i);
            wishes.add(() -> settling.take(shown, seen, one));
            wishes.add(() -> settling.leave(shown, one));
        }
        List<OfferOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
            for (Future<OfferOutcome> one : threads.invokeAll(wishes)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).contains(new OfferOutcome.Settled());
        ChangeState state = offer().change().state();
        assertThat(state).isIn(ChangeState.ACCEPTED, ChangeState.SUPERSEDED);
        int revisions = pages.history(first.page(), new Paging(1, 10)).items().size();
        assertThat(revisions).isEqualTo(state == ChangeState.ACCEPTED ? 3 : 2);
    }

    @Test
    void broughtTogetherByHandItWaitsNoMore() {
        Revision on = pages.head(first.slug()).orElseThrow();
        Edit both = new Edit(
                on.slug(),
                on.id(),
                Writing.guide(title, "One by both.\n\nTwo.\n\nThree by me."),
                "",
                Writing.nonce(),
                SOMEBODY,
                false,
                change);
        assertThat(pages.edit(both)).isEqualTo(new EditOutcome.Saved(first.slug(), 3));
        assertThat(offer().change().state()).isEqualTo(ChangeState.ACCEPTED);
        assertThat(offer().change().became()).isEqualTo(head());
    }

    // T12
    @Test
    void thatClashesAgainTakesThePlaceOfTheFirstIfItIsItsWriters() {
        RevisionId seen = head();
        pages.edit(Writing.next(
                pages.head(first.slug()).orElseThrow(), Writing.guide(title, "Rewritten.\n\nTwo.\n\nThree.")));
        Edit again = new Edit(
                first.slug(),
                seen,
                Writing.guide(title, "One by both.\n\nTwo.\n\nThree by me."),
                "",
                form,
                Nonces.visitor(form),
                false,
                change);
        EditOutcome outcome = pages.edit(again);
        assertThat(outcome).isInstanceOf(EditOutcome.Clash.class);
        assertThat(((EditOutcome.Clash) outcome).change()).isNotEqualTo(change);
        assertThat(offer().change().state()).isEqualTo(ChangeState.SUPERSEDED);
    }

    @Test
    void nobodySettlesWhatIsSettled() {
        settling.withdraw(offer(), Nonces.visitor(form));
        assertThat(offer().change().state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(settling.take(offer(), head(), SOMEBODY)).isInstanceOf(OfferOutcome.SettledBefore.class);
        assertThat(settling.withdraw(offer(), Nonces.visitor(form))).isEqualTo(new OfferOutcome.Settled());
    }

    @Test
    void thePageShowsThatItWaitsAndThatItDoesNoMore() {
        long before = surroundings();
        given().get(first.path()).then().body(containsString("/changes/" + change));
        settling.leave(offer(), SOMEBODY);
        assertThat(surroundings()).isGreaterThan(before);
        given().get(first.path()).then().body(not(containsString("/changes/" + change)));
    }

    // T8
    @Test
    void whatNobodySettledInTimeEndsAndIsShownToItsWriterAlone() throws SQLException {
        given().get("/changes/" + change).then().statusCode(200).body(containsString("by me"));
        age(29);
        ending.endWhatIsDue();
        assertThat(offer().change().isWaiting()).isTrue();
        age(31);
        ending.endWhatIsDue();
        assertThat(offer().change().state()).isEqualTo(ChangeState.SUPERSEDED);
        assertThat(offer().change().settledBy()).isEqualTo(Actor.COMMONS);
        given().get("/changes/" + change)
                .then()
                .statusCode(200)
                .body(containsString("nobody settled it in time"))
                .body(not(containsString("by me")))
                .body(not(containsString("why I did")));
        given().get("/changes/" + change + "?key=" + form)
                .then()
                .body(containsString("nobody settled it in time"))
                .body(containsString("by me"));
        given().get(first.path() + "/edit?change=" + change).then().body(not(containsString("Three by me")));
    }

    // T8
    @Test
    void itEndsWhenItIsLookedAtEvenIfNothingElseRan() throws SQLException {
        age(31);
        given().get("/changes/" + change).then().body(containsString("nobody settled it in time"));
    }

    // T9
    @Test
    void onlyItsWriterPublishesAPartOrTakesItBack() {
        for (String wish : List.of("part", "withdraw")) {
            given().header("Sec-Fetch-Site", "same-origin")
                    .formParam("form", Writing.nonce())
                    .formParam("head", head().value())
                    .post("/changes/" + change + "/" + wish)
                    .then()
                    .statusCode(404);
        }
        assertThat(offer().change().isWaiting()).isTrue();
    }

    @Test
    void aHeadThatWasNotSeenIsNotReplaced() {
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("form", Writing.nonce())
                .formParam("head", first.id().value())
                .post("/changes/" + change + "/take")
                .then()
                .statusCode(409)
                .body(containsString("The page has changed since you looked"));
        assertThat(body()).isEqualTo("One by them.\n\nTwo.\n\nThree.");
    }

    @Test
    void nothingIsAtAnIdThatIsNone() {
        for (String id : List.of("aaaaaaaaaaaa", "x", "AAAAAAAAAAAA", "%00", "aaaaaaaaaaa'")) {
            given().urlEncodingEnabled(false).get("/changes/" + id).then().statusCode(404);
        }
    }

    // T17
    @Test
    void onAPageThatIsTakenAwayItsWriterStillHasTheWords() {
        pages.delete(Writing.wish(first.slug().value()));
        String own = "/changes/" + change + "?key=" + form;
        given().get("/changes/" + change).then().statusCode(404);
        given().get("/changes/" + change + "?key=" + Writing.nonce()).then().statusCode(404);
        given().get(own)
                .then()
                .statusCode(200)
                .body(containsString("One by me."))
                .body(containsString("why I did"))
                .body(containsString(first.path() + "/restore/revisions"));
        given().get(first.path() + "/edit?change=" + change + "&key=" + form)
                .then()
                .body(containsString("One by me."));

        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("form", form)
                .formParam("base", first.id().value())
                .formParam("kind", "guide")
                .formParam("title", title)
                .formParam("language", "en")
                .formParam("body", "One by me.\n\nTwo.\n\nThree by me.")
                .formParam("summary", "why I did")
                .formParam("change", change.value())
                .post(first.path() + "/restore/revisions")
                .then()
                .statusCode(409)
                .body(containsString("One by me."))
                .body(containsString("One by them."));
        assertThat(body()).isEqualTo("One by them.\n\nTwo.\n\nThree.");
        assertThat(offer().change().isWaiting()).isTrue();

        String other = "Other " + Writing.nonce();
        Writing.make(pages, Writing.guide(other, "Whole."));
        pages.merge(Writing.wish(first.slug().value()), other);
        given().get(own).then().statusCode(200).body(containsString("One by me."));
    }

    // T15
    @Test
    void whatBeganFromWordsThatWereTakenOutIsItsWritersAlone() {
        pages.suppress(Actor.CUSTODIAN, (Located.Found) pages.locate(first.slug()), 1, SuppressionReason.PRIVACY);
        for (String path : List.of("/changes/" + change, first.path() + "/edit?change=" + change)) {
            given().get(path).then().body(not(containsString("by me"))).body(not(containsString("why I did")));
        }
        given().get("/changes/" + change + "?key=" + form).then().body(containsString("by me"));
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("form", Writing.nonce())
                .formParam("head", head().value())
                .post("/changes/" + change + "/take")
                .then()
                .statusCode(404);
        assertThat(body()).isEqualTo("One by them.\n\nTwo.\n\nThree.");
    }

    // T13
    @Test
    void whatWaitsIsListedWithItsPage() {
        given().get("/review").then().statusCode(200);
        assertThat(offers.waiting(new Paging(1, 100)).items())
                .allSatisfy(edit -> assertThat(edit.change().isWaiting()).isTrue());
    }

    // T3
    @Test
    void itsWriterFinishesWithTheVeryWordsThatClashed() {
        Offer shown = offer();
        Edit again = new Edit(
                first.slug(),
                head(),
                shown.merged().preferringMine(),
                "why I did",
                form,
                Nonces.visitor(form),
                false,
                change);
        assertThat(pages.edit(again)).isEqualTo(new EditOutcome.Saved(first.slug(), 3));
        assertThat(body()).isEqualTo("One by me.\n\nTwo.\n\nThree by me.");
        assertThat(offer().change().state()).isEqualTo(ChangeState.ACCEPTED);
    }

    // T7
    @Test
    void theSameWishAgainGetsTheSameAnswer() {
        Offer shown = offer();
        RevisionId seen = head();
        assertThat(settling.take(shown, seen, SOMEBODY)).isEqualTo(new OfferOutcome.Settled());
        assertThat(settling.take(shown, seen, SOMEBODY)).isEqualTo(new OfferOutcome.Settled());
        assertThat(settling.take(offer(), seen, SOMEBODY)).isEqualTo(new OfferOutcome.Settled());
        assertThat(pages.history(first.page(), new Paging(1, 10)).items()).hasSize(3);
    }

    // T7
    @Test
    void aSaveOfAnotherPageSettlesNothingHere() {
        Revision other = Writing.make(pages, Writing.guide("Another " + title, "Words."));
        for (String words : List.of("Words.", "Other words.")) {
            pages.edit(new Edit(
                    other.slug(),
                    other.id(),
                    Writing.guide("Another " + title, words),
                    "",
                    Writing.nonce(),
                    SOMEBODY,
                    false,
                    change));
            assertThat(offer().change().isWaiting()).isTrue();
        }
    }

    // T15
    @Test
    void whatIsSavedFromWordsThatWereTakenOutBeforeIsItsWritersAlone() {
        pages.suppress(Actor.CUSTODIAN, (Located.Found) pages.locate(first.slug()), 1, SuppressionReason.PRIVACY);
        EditOutcome late = pages.edit(Writing.next(first, Writing.guide(title, "One.\n\nTwo by the late.\n\nThree.")));
        assertThat(late)
                .isInstanceOfSatisfying(
                        EditOutcome.Clash.class,
                        clash -> given().get("/changes/" + clash.change())
                                .then()
                                .statusCode(200)
                                .body(not(containsString("by the late"))));
    }

    // T16
    @Test
    void itIsVerifiedWithTheLedger() throws SQLException {
        assertThat(problems()).isEmpty();
        settling.leave(offer(), SOMEBODY);
        assertThat(problems()).isEmpty();
        tamper("update change set state = 'PENDING' where id = ?");
        assertThat(problems()).containsExactly("change " + change + " does not stand as it was settled");
        tamper(
                "update change set state = 'SUPERSEDED', proposed = replace(proposed, 'Three by me', 'Three') where id = ?");
        assertThat(problems()).containsExactly("change " + change + " does not have the words that were offered");
        tamper(
                "update change set proposed = replace(proposed, 'Two.\\n\\nThree', 'Two.\\n\\nThree by me') where id = ?");
        assertThat(problems()).isEmpty();
    }

    private List<String> problems() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Pages.verify(connection).stream()
                    .filter(problem -> problem.contains(change.value()))
                    .toList();
        }
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, change.value());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private void age(int days) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update change set at = clock_timestamp() - make_interval(days => ?) where id = ?")) {
            update.setInt(1, days);
            update.setString(2, Objects.requireNonNull(change).value());
            update.executeUpdate();
        }
    }
}
