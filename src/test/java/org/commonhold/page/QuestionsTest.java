package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Caller;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.QuestionEvent;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board of open questions (docs/scenarios/finding-asked.md). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class QuestionsTest {

    @Inject
    Questions questions;

    @Inject
    PutQuestion putting;

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    Settings settings;

    private static Response post(String address, String... form) {
        var request = given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.contentType("application/x-www-form-urlencoded; charset=utf-8")
                .post(address);
    }

    private static String html(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static Actor somebody() {
        return Actor.visitor(Writing.nonce());
    }

    private static Caller caller(String name) {
        return new Caller(1, name);
    }

    /** A question that somebody keeps. */
    private long kept(String words) {
        return ((QuestionOutcome.Done) questions.keep(words, somebody(), caller(Writing.nonce()))).id();
    }

    private Question question(long id) {
        return questions.find(id).orElseThrow();
    }

    private List<QuestionEvent> eventsOf(long id) {
        List<QuestionEvent> events = new ArrayList<>();
        List<Entry> next = ledger.after(0, 1_000);
        while (!next.isEmpty()) {
            for (Entry entry : next) {
                if (entry.event() instanceof QuestionEvent event && event.question() == id) {
                    events.add(event);
                }
            }
            next = ledger.after(next.getLast().seq(), 1_000);
        }
        return events;
    }

    private List<Long> ids(String words) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from question where words = ?")) {
            select.setString(1, words);
            List<Long> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        }
    }

    private long comes(String words) throws Exception {
        for (int i = 0; i < 400; i++) {
            List<Long> found = ids(words);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Thread.sleep(25);
        }
        throw new AssertionError("it does not come onto the board: " + words);
    }

    @Test
    void y20_whatSeveralLookedForInVainComesOntoTheBoardAndBeforeThatNothingIsKept() throws Exception {
        String words = "who repairs the zither of the village";
        long before = ledger.head();
        for (int i = 0; i < 100; i++) {
            questions.missed(words, caller("one"));
        }
        questions.missed(words, caller("two"));
        Thread.sleep(300);
        assertThat(ids(words)).isEmpty();
        assertThat(ledger.head()).isEqualTo(before);
        questions.missed("Zither of the village, who repairs the?", caller("three"));
        long id = comes(words);
        assertThat(question(id).came()).isEqualTo(Question.Came.ASKED);
        assertThat(eventsOf(id)).hasSize(1);
        assertThat(html("/questions")).contains(words, "Several people looked for it and found nothing");
    }

    @Test
    void y21_theThirdOneTwiceAtOnceMakesOneQuestion() throws Exception {
        String words = "where is the quince jelly kept";
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String name = "racer" + i;
            all.add(() -> {
                questions.missed(words, caller(name));
                return putting.put(
                                ((QuestionWords.Fit) QuestionWords.judge(words)).words(),
                                Question.Came.ASKED,
                                Actor.COMMONS)
                        instanceof QuestionOutcome.Done;
            });
        }
        assertThat(Writing.atOnce(all)).filteredOn(made -> made).hasSizeLessThanOrEqualTo(1);
        long id = comes(words);
        Thread.sleep(300);
        assertThat(ids(words)).containsExactly(id);
        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void y22_aPrivateSearchIsNeverPutUpHoweverManyAsk() throws Exception {
        long before = ledger.head();
        for (String words :
                List.of("kim@example.org", "ring 0161 496 0000", "kim of 12 high street", "kind:guide zz")) {
            for (int i = 0; i < 10; i++) {
                questions.missed(words, caller("many" + i));
            }
        }
        Thread.sleep(300);
        assertThat(ledger.head()).isEqualTo(before);
    }

    @Test
    void y23_oneWhoFindsNothingKeepsItOnPurposeAndOnceOnly() {
        Response answer = post("/questions", "words", "  How do we thaw\n the <b>pond</b>? ");
        assertThat(answer.statusCode()).isEqualTo(303);
        String address = answer.header("Location").replaceFirst("\\?.*", "");
        assertThat(html(answer.header("Location"))).contains("Your question stands on the board now.");
        assertThat(html(address))
                .contains("How do we thaw the &lt;b&gt;pond&lt;/b&gt;?")
                .doesNotContain("<b>pond");
        Response again = post("/questions", "words", "the pond, b? How do we thaw /b");
        assertThat(again.header("Location")).isEqualTo(address + "?saved=known");
        assertThat(html(again.header("Location"))).contains("This stands on the board already");
        assertThat(html("/questions")).contains("kept it here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "??", "kim@example.org", "call 0161 496 0000", "%00", "\uD800", "<script>"})
    void y24_whatCannotStandThereIsGivenBackWithAReason(String words) {
        Response answer = post("/questions", "words", words.equals("<script>") ? "x ".repeat(500) + words : words);
        assertThat(answer.statusCode()).as(words).isIn(400, 422);
        if (words.contains("@")) {
            assertThat(answer.asString())
                    .contains("The board is public", "kim@example.org")
                    .doesNotContain("/new?title=kim");
        }
        if (words.equals("<script>")) {
            assertThat(answer.asString()).contains("at most 160 characters");
        }
    }

    @Test
    void y25_oneCallerKeepsThirtyADay() {
        Caller one = caller("keeps many");
        for (int i = 0; i < 30; i++) {
            assertThat(questions.keep("kept by one " + i, somebody(), one)).isInstanceOf(QuestionOutcome.Done.class);
        }
        assertThat(questions.keep("kept by one 31", somebody(), one)).isEqualTo(new QuestionOutcome.TooMany());
        assertThat(questions.keep("kept by another", somebody(), caller("another")))
                .isInstanceOf(QuestionOutcome.Done.class);
    }

    @Test
    void y25_oneWhoSendsManyAtOnceKeepsNoMore() throws Exception {
        Caller one = caller("keeps all at once");
        List<Callable<QuestionOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String words = "kept all at once " + i;
            all.add(() -> questions.keep(words, somebody(), one));
        }
        assertThat(Writing.atOnce(all).stream().filter(QuestionOutcome.Done.class::isInstance))
                .hasSize(30);
    }

    @Test
    void y52_aSearchThatFindsNothingLeadsToTheQuestionAndToItsAnswer() {
        String words = "zwiebelkuchenquartett unterm vordach";
        long id = kept(words);
        String address = "/search?q=Unterm+Vordach+zwiebelkuchenquartett";
        assertThat(html(address))
                .contains("href=\"/questions/" + id + "\"")
                .contains("Somebody asked for this before. It stands on the board")
                .doesNotContain("action=\"/questions\"");
        Revision page = Writing.make(pages, Writing.guide("Cake on the porch", "With onions."));
        questions.answer(id, page.slug(), somebody());
        assertThat(html(address))
                .contains("this page answers it: <a href=\"/p/cake-on-the-porch\"")
                .doesNotContain("Write the page");
    }

    @Test
    void y26_anotherSiteCannotKeepOrSettleAnything() {
        long id = kept("what of other sites and their forms");
        for (String address : List.of("/questions", "/questions/" + id + "/withdraw", "/questions/" + id + "/answer")) {
            assertThat(given().header("Sec-Fetch-Site", "cross-site")
                            .formParam("words", "from elsewhere it comes")
                            .formParam("reason", "noise")
                            .formParam("page", "about")
                            .post(address)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(question(id).answered()).isFalse();
    }

    @Test
    void y27_anExistingPageAnswersItByAnyOfItsNamesOrItsAddress() {
        Revision page = Writing.make(
                pages, Writing.guide("Ice on the towpath", "Salt.", List.of(), List.of("Slippery towpath")));
        for (String name : List.of(
                "Ice on the towpath",
                "slippery towpath",
                "http://localhost:8081" + page.path() + "?saved=first#top",
                page.path())) {
            long id = kept("what helps against " + name.replace("http://", "").replace(":", " ") + " ice");
            Response answer = post("/questions/" + id + "/answer", "page", name);
            assertThat(answer.header("Location")).as(name).isEqualTo("/questions/" + id + "?saved=answered");
            assertThat(html("/questions/" + id)).contains("Answered by", "Ice on the towpath", page.path());
            assertThat(eventsOf(id)).last().isEqualTo(new QuestionEvent.Answered(id, page.page()));
            assertThat(post("/questions/" + id + "/answer", "page", name).statusCode())
                    .isEqualTo(303);
            assertThat(eventsOf(id)).hasSize(2);
        }
    }

    @Test
    void y28_aNameThatNoPageHasIsGivenBack() {
        long id = kept("what has no page of that name");
        Response answer = post("/questions/" + id + "/answer", "page", "No such <page>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("No page goes by the name", "value=\"No such &lt;page&gt;\"");
        assertThat(post("/questions/" + id + "/answer", "page", "x".repeat(20_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/questions/" + id + "/answer").statusCode()).isEqualTo(422);
    }

    @Test
    void y29_whatDoesNotAnswerItIsTakenBack() {
        Revision page = Writing.make(pages, Writing.guide("No answer to it", "Words."));
        long id = kept("what is really the answer to it");
        questions.answer(id, page.slug(), somebody());
        assertThat(question(id).answered()).isTrue();
        assertThat(post("/questions/" + id + "/open").header("Location")).isEqualTo("/questions/" + id + "?saved=open");
        assertThat(post("/questions/" + id + "/open").statusCode()).isEqualTo(303);
        assertThat(question(id).answered()).isFalse();
        assertThat(eventsOf(id)).hasSize(3);
    }

    @Test
    void y30_publishingAPageOfThatTitleOrOtherNameAnswersIt() {
        long byTitle = kept("How do we shear the alpacas?");
        long byAlias = kept("when do alpacas lose their wool");
        long other = kept("what do alpacas dream of");
        Revision page = Writing.make(pages, Writing.guide("how do we shear the alpacas", "Gently."));
        assertThat(question(byTitle).page()).isEqualTo(page.slug());
        assertThat(question(byAlias).answered()).isFalse();
        pages.edit(Writing.next(
                page,
                Writing.guide(
                        "how do we shear the alpacas",
                        "Gently.",
                        List.of(),
                        List.of("When do alpacas lose their wool?"))));
        assertThat(question(byAlias).page()).isEqualTo(page.slug());
        assertThat(question(other).answered()).isFalse();
    }

    @Test
    void y31_aPageWhoseWritingBeganAtAQuestionAnswersItWhateverItsTitle() {
        long id = kept("who looks after the sourdough");
        String write = question(id).write();
        assertThat(write).isEqualTo("/new?title=who%20looks%20after%20the%20sourdough&question=" + id);
        assertThat(given().urlEncodingEnabled(false).get(write).asString()).contains("&amp;question=" + id + "\"");
        assertThat(given().urlEncodingEnabled(false).get(write + "&kind=guide").asString())
                .contains("name=\"question\" value=\"" + id + "\"");
        Response saved = post(
                "/new",
                "form",
                Writing.nonce(),
                "kind",
                "guide",
                "title",
                "Feeding starters",
                "body",
                "Daily.",
                "language",
                "en",
                "question",
                Long.toString(id));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(question(id).page()).isEqualTo(Slug.of("Feeding starters"));
        for (String nonsense : List.of("999999999", "-1", "x", "99999999999999999999999")) {
            assertThat(post(
                                    "/new",
                                    "form",
                                    Writing.nonce(),
                                    "kind",
                                    "guide",
                                    "title",
                                    "Began at " + nonsense,
                                    "body",
                                    "Words.",
                                    "language",
                                    "en",
                                    "question",
                                    nonsense)
                            .statusCode())
                    .as(nonsense)
                    .isEqualTo(303);
        }
    }

    @Test
    void y32_whereTheAnsweringPageGoesItIsOpenAgainAndWhereItIsMergedTheOtherAnswers() {
        Revision page = Writing.make(pages, Writing.guide("Answers for a while", "Words."));
        Revision other = Writing.make(pages, Writing.guide("Answers from then on", "Words."));
        long id = kept("what answers for a while only");
        questions.answer(id, page.slug(), somebody());
        pages.delete(Writing.wish(page.slug().value()));
        assertThat(question(id).answered()).isFalse();
        pages.restore(Writing.wish(page.slug().value()));
        assertThat(question(id).answered()).isTrue();
        pages.merge(Writing.wish(page.slug().value()), other.slug().value());
        assertThat(question(id).page()).isEqualTo(other.slug());
    }

    @Test
    void y33_aWithdrawnQuestionIsGoneEverywhereAndItsWordsAreErased() throws SQLException {
        String words = "secret of the thistle family";
        long id = kept(words);
        Response answer = post("/questions/" + id + "/withdraw", "reason", "private", "sure", "yes");
        assertThat(answer.header("Location")).isEqualTo("/questions?saved=withdrawn");
        assertThat(html("/questions?saved=withdrawn")).contains("The question is taken off the board.");
        Response gone = given().get("/questions/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.asString()).doesNotContain("thistle");
        assertThat(html("/questions")).doesNotContain("thistle");
        assertThat(ids(words)).isEmpty();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select words, key, salt, reason from question where id = " + id);
                ResultSet row = select.executeQuery()) {
            row.next();
            assertThat(row.getString(1)).isEmpty();
            assertThat(row.getString(2)).isNull();
            assertThat(row.getString(3)).isNull();
            assertThat(row.getString(4)).isEqualTo("private");
        }
        assertThat(post("/questions/" + id + "/withdraw", "reason", "noise", "sure", "yes")
                        .statusCode())
                .isEqualTo(410);
        assertThat(post("/questions/" + id + "/answer", "page", "about").statusCode())
                .isEqualTo(410);
        assertThat(eventsOf(id)).hasSize(2);
    }

    @Test
    void y34_aReasonThatIsNoneLeadsBackAndANumberThatIsNoneIsNotFound() {
        long id = kept("what is not withdrawn without a reason");
        assertThat(post("/questions/" + id + "/withdraw", "reason", "old").header("Location"))
                .isEqualTo("/questions/" + id + "#withdraw");
        assertThat(post("/questions/" + id + "/withdraw", "reason", "noise").header("Location"))
                .isEqualTo("/questions/" + id + "#withdraw");
        assertThat(post("/questions/" + id + "/withdraw", "reason", "noise", "steward", "yes")
                        .statusCode())
                .as("an input that the form does not have")
                .isEqualTo(400);
        assertThat(question(id).answered()).isFalse();
        for (String number : List.of("0", "-1", "x", "99999999", "99999999999999999999")) {
            assertThat(given().get("/questions/" + number).statusCode())
                    .as(number)
                    .isEqualTo(404);
            assertThat(post("/questions/" + number + "/withdraw", "reason", "noise", "sure", "yes")
                            .statusCode())
                    .as(number)
                    .isEqualTo(404);
        }
    }

    @Test
    void y35_pagesThatAskStandOnTheSameBoardWithTheirState() {
        Content asks =
                new Content("question", "Do weathervanes lie?", "en", List.of(), List.of(), Map.of(), "We wonder.");
        Revision page = Writing.make(pages, asks);
        assertThat(listed(Question.Filter.OPEN)).contains("Do weathervanes lie?");
        Content heard = new Content(
                "question",
                "Do weathervanes lie?",
                "en",
                List.of(),
                List.of(),
                Map.of("heard-so-far", List.of("Sometimes.")),
                "We wonder.");
        pages.edit(Writing.next(page, heard));
        assertThat(listed(Question.Filter.ANSWERED)).contains("Do weathervanes lie?");
        assertThat(listed(Question.Filter.OPEN)).doesNotContain("Do weathervanes lie?");
    }

    @Test
    void y36_aQuestionThatBecameAPageOfThatKindStandsThereOnce() {
        long id = kept("Why do bells ring twice?");
        Writing.make(
                pages,
                new Content("question", "Why do bells ring twice?", "en", List.of(), List.of(), Map.of(), "Do they?"));
        assertThat(listed(Question.Filter.ALL)).containsOnlyOnce("Why do bells ring twice?");
        assertThat(listed(Question.Filter.OPEN)).contains("Why do bells ring twice?");
        assertThat(html("/questions/" + id)).contains("/p/why-do-bells-ring-twice");
    }

    private List<String> listed(Question.Filter filter) {
        List<String> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            var some = questions.list(filter, new Paging(page, 100));
            some.items().forEach(one -> all.add(one.words()));
            if (!some.hasNext()) {
                return all;
            }
        }
    }

    @Test
    void y37_openOnesComeFirstAndTheListIsPaged() {
        for (int i = 0; i < 35; i++) {
            kept("one of many on the board " + (char) ('a' + i % 26) + i);
        }
        Revision page = Writing.make(pages, Writing.guide("Answers one of many", "Words."));
        questions.answer(kept("one of many that is answered"), page.slug(), somebody());
        List<Question> all =
                questions.list(Question.Filter.ALL, new Paging(1, 100)).items();
        assertThat(all.stream().map(Question::answered).toList()).isSorted();
        assertThat(html("/questions")).contains("/questions?page=2", "aria-current=\"true\">All");
        assertThat(html("/questions?state=open&page=2")).contains("/questions?state=open&amp;page=1");
        assertThat(html("/questions?state=answered")).contains("one of many that is answered");
        assertThat(html("/questions?page=1000")).contains("No question is open");
        assertThat(html("/questions?state=%3Cscript%3E")).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words = words || '!'",
                "came = 'asked'",
                "hash = repeat('0', 64)",
                "salt = repeat('0', 32)",
                "salt = null",
                "state = 'ANSWERED', answer = 1",
                "state = 'WITHDRAWN', reason = 'noise', words = '', key = null, salt = null",
                "id = 1000000"
            })
    void y38_verifyNamesAQuestionThatIsNotAsItWasPut(String tampering) throws SQLException {
        long id = kept("what if somebody tampers with " + tampering.length() + tampering.charAt(0));
        try (Scratch scratch = new Scratch()) {
            assertThat(Questions.verify(scratch.connection())).isEmpty();
            scratch.run("update question set " + tampering + " where id = " + id);
            assertThat(Pages.verify(scratch.connection())).anyMatch(problem -> problem.startsWith("question "));
        }
    }

    @Test
    void y39_whenTheBoardIsFullTheOldestThatNobodyKeptMakesRoom() throws Exception {
        setting(Settings.Key.QUESTIONS_OPEN, 20);
        try {
            QuestionWords first = ((QuestionWords.Fit) QuestionWords.judge("asked first and falls off")).words();
            long oldest = ((QuestionOutcome.Done) putting.put(first, Question.Came.ASKED, Actor.COMMONS)).id();
            for (int i = 0; i < 20; i++) {
                kept("fills the board " + (char) ('a' + i));
            }
            assertThat(questions.find(oldest)).isEmpty();
            assertThat(eventsOf(oldest)).last().isInstanceOf(QuestionEvent.Withdrawn.class);
            assertThat(open()).isEqualTo(20);
            kept("pushes out the oldest of those that were kept");
            assertThat(open()).isEqualTo(20);
            assertThat(ids("fills the board a")).isEmpty();
            assertThat(ids("fills the board t")).hasSize(1);
        } finally {
            setting(Settings.Key.QUESTIONS_OPEN, 500);
        }
    }

    private long open() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from question where state = 'OPEN'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As a decision will do it. */
    private void setting(Settings.Key key, int value) throws InterruptedException {
        ledger.write(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement end = connection.prepareStatement(
                            "update setting set in_force_to = now() where key = ? and in_force_to is null");
                    PreparedStatement take = connection.prepareStatement("""
                            insert into setting (key, version, type, value, min, max, level, unit, about, in_force_from)
                            select key, version + 1, type, ?, min, max, level, unit, about, now() from setting
                            where key = ? order by version desc limit 1 returning version""")) {
                end.setString(1, key.key());
                end.executeUpdate();
                take.setString(1, Integer.toString(value));
                take.setString(2, key.key());
                try (ResultSet row = take.executeQuery()) {
                    row.next();
                    ledger.record(
                            Actor.SHIPPED,
                            "test",
                            new Event.SettingTaken(key.key(), row.getInt(1), Integer.toString(value)));
                }
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 400 && settings.number(key) != value; i++) {
            Thread.sleep(25);
        }
        assertThat(settings.number(key)).isEqualTo(value);
    }

    /** The whole loopback network is this machine, so that one test can be several callers. */
    private static String from(String address, String target) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral(address), 0)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // Y41
    @Test
    void y40_threeAddressesMakeAQuestionAndNoLogHoldsWhatWasSearched() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(from("127.0.0.2", "/search?q=wqzjk+vqxzy")).contains("Keep this as an open question");
            }
            from("127.0.0.3", "/search?q=vqxzy+WQZJK");
            from("127.0.0.3", "/search?q=people+vqxzy&page=nonsense");
            from("127.0.0.4", "/search?q=wqzjk+vqxzy&kind=guide");
            Thread.sleep(300);
            assertThat(ids("wqzjk vqxzy")).isEmpty();
            from("127.0.0.4", "/search?q=wqzjk+vqxzy");
            assertThat(question(comes("wqzjk vqxzy")).came()).isEqualTo(Question.Came.ASKED);
            from("127.0.0.5", "/no-such-page-wqzjk");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).noneMatch(line -> line.contains("wqzjk") || line.contains("127.0.0."));
    }
}
