package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** Finding one's way in a long history (docs/scenarios/editing.md, C20 to C25). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class HistoryTest {

    private static final Pattern LINE = Pattern.compile("/revisions/(\\d+)\">");

    @Inject
    Pages pages;

    @Inject
    Arrivals arrivals;

    @Inject
    Ledger ledger;

    /** Two revisions from elsewhere, then three written here, of which the first one's words were taken out. */
    private String mixed(String title) {
        Slug slug = Slug.of(title);
        ReadyArrival ready = arrivals.prepare(new Arrival(
                slug,
                null,
                List.of(
                        new Arrival.Version(
                                Writing.guide(title, "Words of 2019."),
                                "Begun there",
                                new Origin("A book", "Somebody Else", "CC BY 4.0", "2019-05-03")),
                        new Arrival.Version(
                                Writing.guide(title, "Words of 2020."),
                                "",
                                new Origin("A book", null, null, "2020")))));
        ledger.write(() -> arrivals.publish(ready));
        for (int n = 3; n <= 5; n++) {
            Revision head = pages.head(slug).orElseThrow();
            assertThat(pages.edit(Writing.next(head, Writing.guide(title, "Words of save " + n + "."))))
                    .isInstanceOf(EditOutcome.Saved.class);
        }
        Located.Found found = (Located.Found) pages.locate(slug);
        assertThat(pages.suppress(Actor.CUSTODIAN, found, 3, SuppressionReason.PRIVACY))
                .isInstanceOf(Suppression.TakenOut.class);
        return found.slug().value();
    }

    private static String html(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Integer> listed(String html) {
        return LINE.matcher(html)
                .results()
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }

    @Test
    void c20_kindsOfChangeAreToldByWhatIsStored() {
        String history = "/p/" + mixed("Mixed history") + "/history";
        assertThat(listed(html(history))).containsExactly(5, 4, 3, 2, 1);
        assertThat(listed(html(history + "?what=here"))).containsExactly(5, 4);
        assertThat(listed(html(history + "?what=import"))).containsExactly(2, 1);
        assertThat(listed(html(history + "?what=withdrawn"))).containsExactly(3);
        assertThat(html(history + "?what=here"))
                .contains("All (5)", "Written here (2)", "Brought in from elsewhere (2)", "Words taken out (1)")
                .contains("2 of 5 revisions.")
                .doesNotContain("Came with the software");
        assertThat(listed(html("/p/fair-payment/history?what=shipped"))).contains(1);
    }

    @Test
    void c21_aPersonIsAskedForFromEveryLineAndBothFiltersGoTogether() {
        String history = "/p/" + mixed("Persons history") + "/history";
        assertThat(html(history)).contains("href=\"" + history + "?by=custodian\"");
        String by = html(history + "?what=import&by=custodian");
        assertThat(listed(by)).containsExactly(2, 1);
        assertThat(by)
                .contains("href=\"" + history + "?what=import\">Show everybody’s", "All (2)", "(<bdi>custodian</bdi>)");
        assertThat(html(history + "?what=here&by=custodian"))
                .contains("No revision of this page", "0 of 5 revisions.", "Show the whole history");
    }

    @Test
    void c22_whateverIsTypedAsAPersonFindsNobodyAndDoesNoHarm() {
        String history = "/p/" + mixed("Nobodys history") + "/history";
        for (String typed : List.of("%00", "%27%20or%201=1", "%3Cscript%3E", "x".repeat(500), "v-%25")) {
            assertThat(html(history + "?by=" + typed))
                    .contains("0 of 5 revisions.")
                    .doesNotContain("<script>", "\u0000");
        }
        assertThat(listed(html(history + "?what=nothing"))).hasSize(5);
    }

    @Test
    void c23_wordsFromElsewhereSayWhenTheyWereWritten() {
        assertThat(html("/p/" + mixed("Origins history") + "/history"))
                .contains("2019-05-03", "Somebody Else", "A book");
    }

    @Test
    void c24_anyTwoLinesAreComparedAndEachWithThePageAsItStands() {
        String path = "/p/" + mixed("Lines compared");
        assertThat(html(path + "/history"))
                .contains("href=\"" + path + "/compare?from=1&amp;to=5\">Compare with now")
                .contains("name=\"from\" value=\"2\"", "name=\"to\" value=\"4\"")
                .doesNotContain("/compare?from=3&amp;to=5", "/compare?from=5&amp;to=5");
    }

    @Test
    void c25_aLongHistoryComesInPagesThatKeepTheFilters() {
        Revision first = Writing.make(pages, Writing.guide("Long history", "Words 1."));
        for (int n = 2; n <= 53; n++) {
            Revision head = pages.head(first.slug()).orElseThrow();
            pages.edit(Writing.next(head, Writing.guide("Long history", "Words " + n + ".")));
        }
        String history = first.path() + "/history?what=here";
        String html = html(history);
        assertThat(listed(html)).hasSize(50).contains(53, 4);
        assertThat(html).contains("href=\"" + history + "&amp;page=2\"");
        assertThat(listed(html(history + "&page=2"))).containsExactly(3, 2, 1);
    }
}
