package org.commonhold.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.page.EditOutcome;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.Scratch;
import org.junit.jupiter.api.Test;

/** One ledger of what is public: chained, gapless, and enough to say how everything stands. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    Pages pages;

    @Inject
    DataSource database;

    private static final Event NEVER = new Event.SettingTaken("never.taken", 1, "x");

    @Test
    void sixteenWritersAtOnceLeaveNoGap() throws Exception {
        long before = ledger.head();
        List<Callable<EditOutcome>> writers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String title = "Written beside others " + i;
            writers.add(() -> pages.edit(Writing.start(Writing.guide(title, "Text of " + title + "."))));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<EditOutcome> saved : threads.invokeAll(writers)) {
                assertThat(saved.get()).isInstanceOf(EditOutcome.Saved.class);
            }
        }

        List<Entry> written = ledger.after(before, 100);
        assertThat(written).hasSize(64);
        for (int i = 0; i < written.size(); i++) {
            assertThat(written.get(i).seq()).isEqualTo(before + 1 + i);
        }
        assertThat(verify()).isEqualTo(new ChainReport(ledger.head(), 0, null));
    }

    @Test
    void nothingIsRecordedOutsideAWrite() {
        assertThatThrownBy(() -> ledger.record(Actor.SHIPPED, "a test", NEVER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWriteInsideAWriteIsRefused() {
        assertThatThrownBy(() -> ledger.write(() -> ledger.write(() -> 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWriteThatFailsLeavesNoEntryAndNoGap() {
        long before = ledger.head();
        assertThatThrownBy(() -> ledger.write(() -> {
                    ledger.record(Actor.SHIPPED, "a test", NEVER);
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(ledger.head()).isEqualTo(before);

        Writing.make(pages, Writing.guide("After a failed write", "Text."));
        assertThat(ledger.head()).isEqualTo(before + 1);
    }

    @Test
    void aWriteWithNothingToRecordTakesNoPlace() {
        long before = ledger.head();
        assertThat(ledger.write(() -> "quiet")).isEqualTo(new Written<>("quiet", 0));
        assertThat(ledger.head()).isEqualTo(before);
    }

    // A17
    @Test
    void theCanonicalBytesAloneSayHowEverythingStands() throws SQLException {
        Revision first = Writing.make(pages, Writing.guide("Replayed from the ledger", "Text."));
        pages.edit(Writing.next(first, Writing.guide("Replayed from the ledger", "Their text.")));
        pages.edit(Writing.next(first, Writing.guide("Replayed from the ledger", "My text.")));
        Writing.make(pages, Writing.guide("Replayed beside", "Text."));
        String name = first.slug().value();
        pages.delete(Writing.wish(name));
        pages.restore(Writing.wish(name));
        pages.rename(Writing.wish(name), "Replayed from nothing else");
        pages.merge(Writing.wish(name), "Replayed beside");

        Map<String, String> settings = new TreeMap<>();
        Map<String, String> kinds = new TreeMap<>();
        Map<String, String> heads = new TreeMap<>();
        Map<String, String> waiting = new TreeMap<>();
        Map<String, String> acts = new TreeMap<>();
        Map<String, String> gone = new TreeMap<>();
        Map<String, String> checks = new TreeMap<>();
        Map<String, String> reviews = new TreeMap<>();
        Map<String, String> board = new TreeMap<>();
        for (List<Entry> entries = ledger.after(0, 200);
                !entries.isEmpty();
                entries = ledger.after(entries.getLast().seq(), 200)) {
            for (Entry entry : entries) {
                switch (entry.event()) {
                    case Event.SettingTaken taken ->
                        settings.put(taken.key(), taken.settingVersion() + " " + taken.value());
                    case Event.KindTaken taken ->
                        kinds.put(taken.kind(), taken.kindVersion() + " " + taken.payloadHash());
                    case Event.RevisionPublished published ->
                        heads.put(
                                Long.toString(published.page().value()),
                                published.revision().value() + " " + published.n() + " " + published.payloadHash());
                    case Event.ChangeOffered offered ->
                        waiting.put(offered.change().value(), offered.subject() + " " + offered.payloadHash());
                    case Event.ChangeSettled settled ->
                        waiting.remove(settled.change().value());
                    case Event.RevisionSuppressed suppressed ->
                        assertThat(heads.get(Long.toString(suppressed.page().value())))
                                .as("only what is no head is taken out")
                                .doesNotStartWith(suppressed.revision().value() + " ");
                    case QuestionEvent.Asked asked -> board.put(Long.toString(asked.question()), "OPEN");
                    case QuestionEvent.Answered answered ->
                        board.put(
                                Long.toString(answered.question()),
                                "ANSWERED " + answered.page().value());
                    case QuestionEvent.Reopened reopened -> board.put(Long.toString(reopened.question()), "OPEN");
                    case QuestionEvent.Withdrawn withdrawn ->
                        board.put(Long.toString(withdrawn.question()), "WITHDRAWN " + withdrawn.reason());
                    case PageEvent act -> {
                        String page = Long.toString(act.page().value());
                        acts.put(page, act.act() + " " + act.payloadHash());
                        switch (act) {
                            case PageEvent.Renamed _ -> {}
                            case PageEvent.Merged merged ->
                                gone.put(
                                        page,
                                        merged.act() + " into " + merged.into().value());
                            case PageEvent.Deleted deleted -> gone.put(page, Long.toString(deleted.act()));
                            case PageEvent.Restored _ -> gone.remove(page);
                        }
                    }
                    case Event.PageChecked checked ->
                        checks.put(
                                Long.toString(checked.page().value()),
                                checked.revision().value() + " " + checked.n());
                    case Event.ReviewSet set ->
                        reviews.put(Long.toString(set.page().value()), set.by());
                }
            }
        }

        assertThat(settings)
                .isNotEmpty()
                .isEqualTo(rows("select key, version || ' ' || value from setting where in_force_to is null"));
        assertThat(kinds)
                .isNotEmpty()
                .isEqualTo(rows("select name, version || ' ' || encode(sha256(convert_to(definition, 'UTF8')), 'hex')"
                        + " from kind where in_force_to is null"));
        assertThat(waiting)
                .isNotEmpty()
                .isEqualTo(rows("select id, subject || ' ' || hash from change where state = 'PENDING'"));
        assertThat(acts)
                .isNotEmpty()
                .isEqualTo(rows("select distinct on (page) cast(page as text), id || ' ' || hash from page_act"
                        + " order by page, id desc"));
        assertThat(gone)
                .isNotEmpty()
                .isEqualTo(rows("select cast(p.id as text), p.gone || coalesce(' into ' || a.target, '')"
                        + " from page p join page_act a on a.id = p.gone"));
        assertThat(heads)
                .isNotEmpty()
                .isEqualTo(rows("select cast(p.id as text), r.id || ' ' || r.n || ' ' || r.hash"
                        + " from page p join revision r on r.id = p.head"));
        assertThat(checks)
                .isEqualTo(rows("select distinct on (k.page) cast(k.page as text), r.id || ' ' || r.n"
                        + " from page_check k join revision r on r.id = k.revision order by k.page, k.id desc"));
        assertThat(board).isEqualTo(rows("""
                        select cast(id as text), concat_ws(' ', state, cast(answer as text), reason) from question"""));
        reviews.values().removeIf(String::isEmpty);
        assertThat(reviews)
                .isEqualTo(rows(
                        "select cast(id as text), cast(review_by as text) from page" + " where review_by is not null"));
    }

    @Test
    void anEntryIsReadBackAsItWasWritten() {
        Entry entry = new Entry(
                7,
                Instant.parse("2027-01-02T03:04:05.000006Z"),
                "v-abc",
                "unfounded",
                new Event.SettingTaken("commons.zone", 2, "Pacific/Auckland"));
        ChainedEntry chained = ChainedEntry.after(ChainedEntry.NO_PREDECESSOR, entry);
        assertThat(ChainedEntry.read(chained.canonical().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(entry);
        assertThat(chained.canonical())
                .startsWith("{\"actor\":\"v-abc\",\"at\":\"2027-01-02T03:04:05.000006Z\",\"facts\":{");
    }

    @Test
    void thatWordsWereTakenOutIsReadBackAsItWasWritten() {
        Entry entry = new Entry(
                8,
                Instant.parse("2027-01-02T03:04:05.000006Z"),
                "custodian",
                "custodian:legal-takedown",
                new Event.RevisionSuppressed(new PageId(3), new RevisionId(5), 2, "law", "ab".repeat(32)));
        ChainedEntry chained = ChainedEntry.after(ChainedEntry.NO_PREDECESSOR, entry);
        assertThat(ChainedEntry.read(chained.canonical().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(entry);
        assertThat(chained.canonical())
                .contains("\"facts\":{\"n\":2,\"reason\":\"law\",\"revision\":5}", "\"subject\":\"page:3\"");
    }

    @Test
    void whatWasDoneToAPageIsReadBackAsItWasWritten() {
        String hash = "ab".repeat(32);
        for (PageEvent event : List.of(
                new PageEvent.Renamed(new PageId(3), 5, hash),
                new PageEvent.Merged(new PageId(3), 5, new PageId(7), hash),
                new PageEvent.Deleted(new PageId(3), 5, hash),
                new PageEvent.Restored(new PageId(3), 5, hash))) {
            Entry entry = new Entry(9, Instant.parse("2027-01-02T03:04:05.000006Z"), "v-abc", "unfounded", event);
            ChainedEntry chained = ChainedEntry.after(ChainedEntry.NO_PREDECESSOR, entry);
            assertThat(ChainedEntry.read(chained.canonical().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEqualTo(entry);
            assertThat(chained.canonical()).contains("\"act\":5", "\"subject\":\"page:3\"");
        }
    }

    private ChainReport verify() throws SQLException {
        try (Scratch scratch = new Scratch()) {
            return Ledger.verify(scratch.connection());
        }
    }

    private Map<String, String> rows(String sql) throws SQLException {
        Map<String, String> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getString(2));
            }
        }
        return rows;
    }
}
