package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger vouches for every revision's words, writer and place. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class TamperedRevisionTest {

    @Inject
    Pages pages;

    @Test
    void asPublishedEverythingHolds() throws SQLException {
        try (Scratch scratch = new Scratch()) {
            assertThat(Pages.verify(scratch.connection())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = title || '!'",
                "body = replace(body, 'commons', 'company')",
                "summary = 'nothing to see'",
                "language = 'fr'",
                "kind = 'rule'",
                "topics = array_append(topics, 'more')",
                "aliases = '{}'",
                "fields = fields || '{\"x\": [\"y\"]}'",
                "hash = repeat('0', 64)",
                "salt = repeat('0', 32)",
                "salt = null",
                "actor = 'v-somebody'",
                "ground = 'decision:1'",
                "page = (select id from page where slug = 'fair-payment')"
            })
    void aRevisionThatIsNotAsItWasPublishedIsNamed(String tampering) throws SQLException {
        try (Scratch scratch = new Scratch()) {
            scratch.run(
                    "update revision set " + tampering + " where id = (select head from page where slug = 'about')");
            assertThat(Pages.verify(scratch.connection()))
                    .anyMatch(problem -> problem.startsWith("revision 1 of page "));
        }
    }

    @Test
    void aHeadThatWasMovedAndARevisionThatWasSlippedInAreNamed() throws SQLException {
        Revision first = Writing.make(pages, Writing.guide("Put back in secret", "One."));
        pages.edit(Writing.next(first, Writing.guide("Put back in secret", "Two.")));
        try (Scratch scratch = new Scratch()) {
            scratch.run("update page set head = " + first.id().value() + " where slug = 'put-back-in-secret'");
            assertThat(Pages.verify(scratch.connection()))
                    .containsExactly("the head of page put-back-in-secret is not the revision published last");
        }
        try (Scratch scratch = new Scratch()) {
            scratch.run("insert into revision select * from revision where id = "
                    + first.id().value());
            scratch.run(
                    "update revision set id = 1000000, n = 9 where ctid = (select max(ctid) from revision where id = "
                            + first.id().value() + ")");
            assertThat(Pages.verify(scratch.connection()))
                    .containsExactly("revision 9 of page put-back-in-secret is not in the ledger");
        }
    }

    // A17
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update page_act set reason = 'because' where act = 'deleted' and page = ",
                "update page_act set called = 'elsewhere' where act = 'renamed' and page = ",
                "update page_act set actor = 'v-somebody' where act = 'deleted' and page = ",
                "update page_act set hash = repeat('0', 64) where page = ",
                "update page_act set target = 1 where act = 'deleted' and page = ",
                "update page_act set page = 1 where page = ",
                "update page set gone = null where id = ",
                "update page set slug = 'never-renamed' where id = ",
                "delete from page_act where act = 'deleted' and page = "
            })
    void whatWasDoneToAPageIsNamedWhereItIsNotAsItWasRecorded(String tampering) throws SQLException {
        String title = "Tampered act " + Writing.nonce();
        Revision page = Writing.make(pages, Writing.guide(title, "One."));
        pages.rename(Writing.wish(title), title + " renamed");
        pages.delete(Writing.wish(title));
        try (Scratch scratch = new Scratch()) {
            scratch.run(tampering + page.page().value());
            assertThat(Pages.verify(scratch.connection())).isNotEmpty();
        }
    }
}
