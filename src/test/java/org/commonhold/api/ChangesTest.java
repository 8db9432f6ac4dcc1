package org.commonhold.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Actor;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.SuppressionReason;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** What happened to pages, from any position on. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ChangesTest {

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    private static Response changes(String after, int limit) {
        Response answer =
                given().queryParam("after", after).queryParam("limit", limit).get("/api/v1/changes");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static List<Map<String, Object>> follow(String after, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String from = after;
        while (from != null) {
            Response part = changes(from, limit);
            all.addAll(part.path("changes"));
            from = part.path("next");
        }
        return all;
    }

    // P12, P13
    @Test
    void everyChangeOfAPageIsToldOnceAndNoneOfItsWords() {
        String start = ledger.position().toString();
        Revision page = Writing.make(pages, Writing.guide("Changes its name", "A sundew grew."));
        Writing.make(pages, Writing.guide("Changes into this", "Words."));
        pages.edit(Writing.next(page, Writing.guide("Changes its name", "Nothing grew.")));
        pages.suppress(Actor.CUSTODIAN, (Located.Found) pages.locate(page.slug()), 1, SuppressionReason.LAW);
        pages.rename(Writing.wish("changes-its-name"), "Changed its name");
        given().header("Sec-Fetch-Site", "same-origin").post("/p/changed-its-name/checks");
        pages.delete(Writing.wish("changed-its-name"));
        pages.restore(Writing.wish("changed-its-name"));
        pages.merge(Writing.wish("changed-its-name"), "Changes into this");

        List<Map<String, Object>> all = follow(start, 100);
        assertThat(follow(start, 1)).isEqualTo(all);
        List<Map<String, Object>> of = all.stream()
                .filter(change -> Integer.valueOf((int) page.page().value()).equals(change.get("page")))
                .toList();
        assertThat(of)
                .extracting(change -> change.get("type"))
                .containsExactly(
                        "published", "published", "suppressed", "renamed", "checked", "deleted", "restored", "merged");
        assertThat(of).extracting(change -> change.get("revision")).containsExactly(1, 2, 1, null, 2, null, null, null);
        assertThat(of).allSatisfy(change -> {
            assertThat(change).containsEntry("slug", "changed-its-name").containsEntry("standing", false);
            assertThat(String.valueOf(change.get("url"))).endsWith("/p/changed-its-name");
        });
        assertThat(of.get(3)).containsEntry("former", "changes-its-name").containsEntry("called", "changed-its-name");
        assertThat(of.get(7)).containsKey("into");
        assertThat(changes(start, 100).asString()).doesNotContain("sundew", "Nothing grew");
    }

    // P14
    @Test
    void onesOwnPositionIsGoodForEverAndAnotherLedgersIsRefused() {
        String end = ledger.position().toString();
        Response none = changes(end, 10);
        assertThat(none.<List<Object>>path("changes")).isEmpty();
        assertThat(none.<String>path("next")).isNull();
        assertThat(none.<String>path("position")).isEqualTo(end);

        long head = ledger.head();
        for (String lost : List.of(head + "-0000000000000000", (head + 1_000) + "-0123456789abcdef", head + 7 + "")) {
            given().queryParam("after", lost)
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json");
        }
        assertThat(changes(Long.toString(head), 10).<List<Object>>path("changes"))
                .isEmpty();
    }

    // P15
    @Test
    void whatIsNoChangeOfAPageIsLeftOutAndPassedBy() {
        Response all = changes("0", 500);
        assertThat(follow("0", 500))
                .allSatisfy(change ->
                        assertThat(change).containsKeys("position", "type", "page", "slug", "url", "at", "standing"));
        assertThat(all.<String>path("changes[0].position"))
                .as("kinds and settings came first")
                .doesNotStartWith("1-");
        List<String> positions = all.path("changes.position");
        assertThat(positions).doesNotHaveDuplicates();
        String tenth = positions.get(9);
        assertThat(changes(tenth, 1).<String>path("changes[0].position")).isEqualTo(positions.get(10));
    }
}
