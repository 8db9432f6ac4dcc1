package org.commonhold.portability.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Caller;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.QuestionOutcome;
import org.commonhold.page.Questions;
import org.commonhold.page.Revision;
import org.commonhold.page.SuppressionReason;
import org.commonhold.page.WithdrawalReason;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken out stays out, whichever archive is restored. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class TombstonesTest {

    private static final Path LIST = Copies.data().resolve("tombstones.txt");

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    Questions questions;

    @TempDir
    Path temp;

    @Test
    void wordsTakenOutAfterTheArchiveAreTakenOutAgain() throws Exception {
        Located.Found page = page("Told too much", "Grindlewax");
        Path archive = RoundTripTest.backup(temp);
        takeOut(page);
        Path list = Files.copy(LIST, temp.resolve("list.txt"));
        assertThat(Files.readString(list)).startsWith("# ").doesNotContain("Grindlewax", "told");

        DataSource without = Copies.empty();
        Archives.restore(without, archive, List.of(), line -> {});
        assertThat(rowsWith("Grindlewax", without)).as("back, as is said").isPositive();

        DataSource with = Copies.empty();
        Archives.Restored restored = Archives.restore(with, archive, List.of(list), line -> {});
        assertThat(restored.erased()).isPositive();
        assertThat(rowsWith("Grindlewax", with)).isZero();
        try (Connection connection = with.getConnection()) {
            assertThat(Ledger.verify(connection).problem()).isNull();
            assertThat(Pages.verify(connection)).isEmpty();
            assertThat(Ledger.suppressions(connection).getLast()).satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo("custodian");
                assertThat(entry.ground()).isEqualTo("custodian:restore");
                assertThat(entry.seq()).isGreaterThan(restored.contents().position());
            });
        }
    }

    @Test
    void aQuestionTakenOffTheBoardAfterTheArchiveIsTakenOffAgain() throws Exception {
        QuestionOutcome kept =
                questions.keep("who tells of Grindlewux", Actor.visitor("keeps"), new Caller(1, "keeps"));
        long id = ((QuestionOutcome.Done) kept).id();
        Path archive = RoundTripTest.backup(temp);
        questions.withdraw(id, WithdrawalReason.PRIVATE, Actor.visitor("withdraws"));
        awaitList();
        Path list = Files.copy(LIST, temp.resolve("list.txt"));
        assertThat(Files.readString(list))
                .contains("question " + id + " private ")
                .doesNotContain("Grindlewux");

        DataSource copy = Copies.empty();
        assertThat(Archives.restore(copy, archive, List.of(list), line -> {}).erased())
                .isPositive();
        try (Connection connection = copy.getConnection()) {
            assertThat(Ledger.verify(connection).problem()).isNull();
            assertThat(Pages.verify(connection)).isEmpty();
            try (var row =
                    connection.createStatement().executeQuery("select state || words from question where id = " + id)) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("WITHDRAWN");
            }
        }
    }

    @Test
    void aLaterArchiveIsAListTooAndKnowsWhatHadNoWordsAlready() throws Exception {
        Located.Found page = page("Told too much again", "Grindlewox");
        Path earlier = Files.move(RoundTripTest.backup(temp), temp.resolve("earlier"));
        takeOut(page);
        Path later = RoundTripTest.backup(temp);
        assertThat(Archives.check(later).tombstones())
                .isEqualTo(Archives.check(earlier).tombstones() + 1);

        DataSource copy = Copies.empty();
        assertThat(Archives.restore(copy, earlier, List.of(later, later), line -> {})
                        .erased())
                .isEqualTo(1);
        assertThat(rowsWith("Grindlewox", copy)).isZero();

        DataSource newer = Copies.empty();
        Archives.Restored restored = Archives.restore(newer, later, List.of(later), line -> {});
        assertThat(restored.erased()).isZero();
        assertThat(restored.before()).isPositive();
        assertThat(rowsWith("Grindlewox", newer)).isZero();
    }

    /** Taken out once the page said something else; in the archive the page still says it. */
    @Test
    void whatWasStillThePageAsItStoodGoesToo() throws Exception {
        Revision first = Writing.make(
                pages,
                Writing.guide(
                        "Named in full",
                        "Grindlewix lives here, see [[About]].",
                        List.of("grindlewix"),
                        List.of("Grindlewix")));
        Path archive = RoundTripTest.backup(temp);
        pages.edit(Writing.next(first, Writing.guide("Named in full", "Nobody is named.")));
        Located.Found page = (Located.Found) pages.locate(first.slug());
        pages.suppress(Actor.CUSTODIAN, page, 1, SuppressionReason.PRIVACY);
        awaitList();

        DataSource copy = Copies.empty();
        Archives.restore(copy, archive, List.of(LIST), line -> {});
        for (String table : List.of("revision", "page_card", "alias", "link", "ledger")) {
            assertThat(rowsWith("rindlewix", copy, table)).as(table).isZero();
        }
        try (Connection connection = copy.getConnection()) {
            assertThat(Pages.verify(connection)).isEmpty();
            assertThat(RoundTripTest.one(
                            connection,
                            "select title from page_card where page = "
                                    + page.id().value()))
                    .isEqualTo("named in full");
            assertThat(RoundTripTest.one(
                            connection,
                            "select count(*)::text from link where page = "
                                    + page.id().value()))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatTheArchiveDoesNotHaveIsReportedAndNumbersAloneDoNotMatch() throws Exception {
        Path archive = RoundTripTest.backup(temp);
        Revision someone = Writing.make(pages, Writing.guide("Innocent", "Stays."));
        String unknown = "revision 999999 999999 1 law " + "ab".repeat(32) + " 2027-01-02T03:04:05Z 7";
        String sameNumber = "revision 1 1 1 law " + "cd".repeat(32) + " 2027-01-02T03:04:05Z 8";
        Path list = Files.write(temp.resolve("list.txt"), List.of("# a list", "", unknown, sameNumber));
        DataSource copy = Copies.empty();
        Archives.Restored restored = Archives.restore(copy, archive, List.of(list), line -> {});
        assertThat(restored.unknown()).containsExactly(unknown, sameNumber);
        assertThat(restored.erased()).isZero();
        assertThat(someone.n()).isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadIsRefusedBeforeAnythingIsDone() throws Exception {
        Path archive = RoundTripTest.backup(temp);
        String good = "revision 9 9 1 law " + "ab".repeat(32) + " 2027-01-02T03:04:05Z 7";
        for (String bad : List.of("page 1", good + " 8", good.replace("law", "l/w"), good.replace("01-02", "13-02"))) {
            Path list = Files.writeString(temp.resolve("bad.txt"), good + "\n" + bad + "\n");
            DataSource copy = Copies.empty();
            assertThatThrownBy(() -> Archives.restore(copy, archive, List.of(list), line -> {}))
                    .isInstanceOf(ArchiveFailure.class)
                    .hasMessageContaining("line 2");
            try (Connection connection = copy.getConnection()) {
                assertThat(new Catalogue(connection).isEmpty()).isTrue();
            }
        }
        Path binary = Files.write(temp.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        DataSource copy = Copies.empty();
        assertThatThrownBy(() -> Archives.restore(copy, archive, List.of(binary), line -> {}))
                .isInstanceOf(ArchiveFailure.class);
    }

    @Test
    void aLineThatACrashCutOffIsTakenAwayAndWrittenAnew() throws IOException {
        TombstoneFile file = new TombstoneFile(temp.resolve("tombstones.txt"));
        file.create();
        String line = "revision 9 9 1 law " + "ab".repeat(32) + " 2027-01-02T03:04:05Z 7";
        List<Tombstone> one = Tombstone.readAll(List.of(line));
        file.append(one);
        Path path = temp.resolve("tombstones.txt");
        for (String torn : List.of("r", line.substring(0, 40), line)) {
            Files.writeString(path, torn, StandardOpenOption.APPEND);
            file.mend();
            assertThat(file.read()).isEqualTo(one);
            assertThat(Files.readString(path)).endsWith(line + "\n");
        }
        Files.writeString(path, line.substring(0, 40), StandardOpenOption.APPEND);
        assertThat(TombstoneFile.read(path)).as("a list from a lost machine").isEqualTo(one);
    }

    @Test
    void aListThatWasDeletedIsWrittenAnew() throws Exception {
        takeOut(page("Before the list was lost", "Grindlewux"));
        List<String> before = Files.readAllLines(LIST);
        Files.delete(LIST);
        takeOut(page("After the list was lost", "Grindlewax"));
        assertThat(Files.readAllLines(LIST))
                .startsWith(before.toArray(String[]::new))
                .hasSize(before.size() + 1);
    }

    @Test
    void aListOfAnotherLedgerIsSetAsideAndKept() throws Exception {
        Path path = temp.resolve("tombstones.txt");
        TombstoneFile file = new TombstoneFile(path);
        file.create();
        String line = "revision 9 9 1 law " + "ab".repeat(32) + " 2027-01-02T03:04:05Z 7";
        file.append(Tombstone.readAll(List.of(line)));
        FollowTombstones follower = new FollowTombstones(ledger, () -> path);
        assertThat(follower.opened()).isZero();
        assertThat(file.read()).isEmpty();
        assertThat(Files.readAllLines(temp.resolve("tombstones.txt.1"))).contains(line);

        Files.writeString(path, "what somebody typed\n", StandardOpenOption.APPEND);
        assertThat(follower.opened()).isZero();
        assertThat(Files.readString(temp.resolve("tombstones.txt.2"))).contains("what somebody typed");
    }

    @Test
    void afterARestartItGoesOnWhereItsLastLineStands() throws Exception {
        takeOut(page("Before a restart", "Grindlewyx"));
        Path path = Files.copy(LIST, temp.resolve("tombstones.txt"));
        FollowTombstones follower = new FollowTombstones(ledger, () -> path);
        assertThat(follower.opened())
                .isEqualTo(new TombstoneFile(path).read().getLast().position())
                .isPositive();
    }

    private Located.Found page(String title, String secret) {
        Revision first = Writing.make(pages, Writing.guide(title, secret + " told us."));
        pages.edit(Writing.next(first, Writing.guide(title, "Nobody told us.")));
        return (Located.Found) pages.locate(first.slug());
    }

    private void takeOut(Located.Found page) throws Exception {
        pages.suppress(Actor.CUSTODIAN, page, 1, SuppressionReason.LAW);
        awaitList();
    }

    /** Until the list says what the ledger says. */
    private void awaitList() throws Exception {
        long wanted;
        try (Connection commons = Copies.commons()) {
            wanted = Ledger.suppressions(commons).getLast().seq();
        }
        Callable<Boolean> there =
                () -> Files.exists(LIST) && TombstoneFile.read(LIST).stream().anyMatch(one -> one.position() == wanted);
        for (int i = 0; !there.call(); i++) {
            assertThat(i).as("tries").isLessThan(500);
            Thread.sleep(20);
        }
    }

    private static long rowsWith(String word, DataSource database) throws SQLException {
        return rowsWith(word, database, "revision");
    }

    private static long rowsWith(String word, DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Long.parseLong(RoundTripTest.one(
                    connection, "select count(*)::text from " + table + " t where t::text like '%" + word + "%'"));
        }
    }
}
