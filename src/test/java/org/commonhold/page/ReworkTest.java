package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Slug;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going back on earlier work: docs/scenarios/editing.md, U1 to U5. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ReworkTest {

    @Inject
    Pages pages;

    private String title = "";
    private String path = "";

    /** Three changes, each of its own paragraph. */
    @BeforeEach
    void threeHaveWritten() {
        title = "Reworked " + Writing.nonce();
        Revision one = Writing.make(pages, Writing.guide(title, "One.\n\nTwo.\n\nThree."));
        path = one.path();
        save("One, changed.\n\nTwo.\n\nThree.");
        save("One, changed.\n\nTwo, changed.\n\nThree.");
        save("One, changed.\n\nTwo, changed.\n\nThree, changed.");
    }

    private Revision head() {
        return pages.head(Slug.of(title)).orElseThrow();
    }

    private void save(String body) {
        pages.edit(Writing.next(head(), Writing.guide(title, body)));
    }

    private String form(String query) {
        return given().get(path + "/edit?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String text(String html) {
        Matcher text = Pattern.compile("<textarea[^>]*name=\"body\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL)
                .matcher(html);
        assertThat(text.find()).isTrue();
        return text.group(1);
    }

    // U1
    @Test
    void oneChangeInTheMiddleIsUndoneAndLaterWorkStays() {
        assertThat(text(form("undo=3"))).isEqualTo("One, changed.\n\nTwo.\n\nThree, changed.");
        assertThat(form("undo=3")).contains("Undoes revision 3.");
        assertThat(text(form("undo=2"))).isEqualTo("One.\n\nTwo, changed.\n\nThree, changed.");
    }

    // U2
    @Test
    void whatLaterWorkHasChangedTooIsLeftAndShown() {
        save("One, changed again.\n\nTwo, changed.\n\nThree, changed.");
        String form = form("undo=2");
        assertThat(text(form)).isEqualTo("One, changed again.\n\nTwo, changed.\n\nThree, changed.");
        assertThat(form).contains("What cannot be undone by itself").contains("Nothing: the page says this already.");
    }

    // U3
    @Test
    void anEarlierRevisionIsRestoredAsANewOne() {
        assertThat(text(form("restore=1"))).isEqualTo("One.\n\nTwo.\n\nThree.");
        Revision head = head();
        Edit restored =
                Writing.next(head, pages.revision(head.slug(), 1).orElseThrow().content());
        assertThat(pages.edit(restored)).isEqualTo(new EditOutcome.Saved(head.slug(), 5));
        assertThat(pages.revision(head.slug(), 4).orElseThrow().content().body())
                .isEqualTo("One, changed.\n\nTwo, changed.\n\nThree, changed.");
    }

    // U4
    @Test
    void whereThereIsNothingToGoBackToThereIsNoForm() {
        for (String query : new String[] {"undo=1", "undo=99", "restore=99"}) {
            given().get(path + "/edit?" + query).then().statusCode(404);
        }
        assertThat(pages.locate(head().slug())).isInstanceOf(Located.Found.class);
        pages.suppress(Actor.CUSTODIAN, (Located.Found) pages.locate(head().slug()), 2, SuppressionReason.PRIVACY);
        for (String query : new String[] {"undo=2", "undo=3", "restore=2"}) {
            given().get(path + "/edit?" + query).then().statusCode(404);
        }
        given().get(path + "/history").then().statusCode(200);
    }

    // U5
    @Test
    void historyRevisionAndComparisonLeadThere() {
        for (String from : new String[] {"/history", "/revisions/3", "/compare?from=2&to=3"}) {
            given().get(path + from).then().statusCode(200).body(containsString(path + "/edit?undo=3"));
        }
        given().get(path + "/revisions/3").then().body(containsString(path + "/edit?restore=3"));
    }
}
