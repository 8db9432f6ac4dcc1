package org.commonhold.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody does to the ledger in the database, verifying names the first entry that does not hold. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class TamperedLedgerTest {

    @Test
    void untouchedItHolds() throws SQLException {
        try (Scratch scratch = new Scratch()) {
            assertThat(Ledger.verify(scratch.connection()).holds()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "update ledger set canonical = set_byte(canonical, 20, get_byte(canonical, 20) # 1) where seq = 5 | 5",
                "update ledger set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where seq = 6 | 6",
                "update ledger set type = 'kind.taken' where seq = 7 | 7",
                "update ledger set subject = 'setting:another' where seq = 8 | 8",
                "update ledger set actor = 'v-somebody' where seq = 9 | 9",
                "update ledger set ground = 'decision:1' where seq = 10 | 10",
                "update ledger set at = at + interval '1 microsecond' where seq = 11 | 11",
                "update ledger set revision = 99 where seq = 12 | 12",
                "delete from ledger where seq = 13 | 13",
                "delete from ledger where seq = 1 | 1",
                "update ledger set seq = case seq when 14 then 15 else 14 end where seq in (14, 15) | 14",
                // an entry rewritten with a hash that fits: the one after it no longer names it
                "update ledger set canonical = c.b, hash = sha256(c.b), actor = 'shippeD' from (select"
                        + " convert_to(replace(convert_from(canonical, 'UTF8'), '\"shipped\"', '\"shippeD\"'), 'UTF8') as b"
                        + " from ledger where seq = 16) c where seq = 16 | 17",
                "update ledger set canonical = c.b, hash = sha256(c.b) from (select convert_to('{}', 'UTF8') as b) c"
                        + " where seq = 18 | 18",
                "update ledger set canonical = c.b, hash = sha256(c.b) from (select"
                        + " convert_to(replace(convert_from(canonical, 'UTF8'), '\"typeVersion\":1',"
                        + " '\"typeVersion\":9'), 'UTF8') as b from ledger where seq = 19) c where seq = 19 | 19",
                "update ledger_head set seq = seq + 1 | -1",
                "delete from ledger_head | -1",
                "delete from ledger where seq = (select max(seq) from ledger) | 0",
                "update ledger_head set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) | 0"
            })
    void theFirstEntryThatDoesNotHoldIsNamed(String tampering, int brokenAt) throws SQLException {
        try (Scratch scratch = new Scratch()) {
            long entries = Ledger.verify(scratch.connection()).entries();
            scratch.run(tampering);
            ChainReport report = Ledger.verify(scratch.connection());
            assertThat(report.holds()).isFalse();
            assertThat(report.problem()).isNotBlank();
            // 0 stands for the last entry, -1 for the one after it
            assertThat(report.brokenAt()).isEqualTo(brokenAt > 0 ? brokenAt : entries - brokenAt);
            assertThat(report.entries())
                    .isEqualTo(
                            brokenAt > 0 || tampering.startsWith("delete from ledger ")
                                    ? report.brokenAt() - 1
                                    : entries);
        }
    }
}
