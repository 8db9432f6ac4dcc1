package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** The page on which two revisions are compared (docs/scenarios/editing.md, C9 to C15). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ComparePageTest {

    @Inject
    Pages pages;

    private Revision grown(String title) {
        Revision page = Writing.make(pages, Writing.guide(title, "It was green.\n\nIt stayed."));
        for (String body : new String[] {"It was red.\n\nIt stayed.", "It was blue.\n\nIt  stayed.\n\nMore came."}) {
            Revision head = pages.head(page.slug()).orElseThrow();
            assertThat(pages.edit(Writing.next(head, Writing.guide(title, body))))
                    .isInstanceOf(EditOutcome.Saved.class);
        }
        return page;
    }

    private static String html(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void c9_bothSidesSayWhoWhenWhyAndOnWhichGroundAndLinkToTheirRevision() {
        String path = grown("Both sides told").path();
        String html = html(path + "/compare?from=1&to=3");
        assertThat(html).contains("href=\"" + path + "/revisions/1\"", "href=\"" + path + "/revisions/3\"");
        assertThat(html.split("Published because:", -1)).hasSize(3);
        assertThat(html.split("everybody’s edits are live", -1)).hasSize(3);
        assertThat(html.split("“a test”", -1)).hasSize(3);
        assertThat(html.split("<bdi>a visitor</bdi>", -1)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(html(path + "/revisions/1"))
                .contains("a visitor", "“a test”", "everybody’s edits are live", "<time");
    }

    @Test
    void c10_anyTwoAreComparedInEitherDirection() {
        String path = grown("Either direction").path();
        assertThat(html(path + "/compare?from=1&to=2")).contains("<del>green</del>", "<ins>red</ins>");
        assertThat(html(path + "/compare?from=2&to=1")).contains("<del>red</del>", "<ins>green</ins>");
        assertThat(html(path + "/compare")).contains("Revisions 2 and 3 compared");
        assertThat(html(path + "/compare?from=2&to=2")).contains("The two are the same.");
        given().get(path + "/compare?from=1&to=9").then().statusCode(404);
        given().get(path + "/compare?from=x").then().statusCode(404);
    }

    @Test
    void c11_theWaysOfShowingKeepEachOtherAndAreBounded() {
        String path = grown("Ways of showing").path();
        String pair = path + "/compare?from=1&amp;to=3";
        String inline = html(path + "/compare?from=1&to=3&view=inline&space=show");
        assertThat(inline)
                .contains("href=\"" + pair + "&amp;space=show\"", "href=\"" + pair + "&amp;view=sides&amp;space=show\"")
                .contains("href=\"" + pair + "&amp;view=inline\">Hide differences in spaces");
        assertThat(inline)
                .contains("It was <span class=\"hidden\">removed: </span><del>green</del>"
                        + "<span class=\"hidden\">added: </span><ins>blue</ins>.");
        assertThat(html(path + "/compare?from=1&to=3&view=%22%3E%3Cscript%3E")).contains("class=\"diff fitting\"");
    }

    @Test
    void c12_spacesAloneAreSaidAndShownOnAsking() {
        Revision page = Writing.make(pages, Writing.guide("Only spaces", "One  sentence."));
        pages.edit(Writing.next(page, Writing.guide("Only spaces", "One sentence.")));
        assertThat(html(page.path() + "/compare?from=1&to=2"))
                .contains(
                        "nothing but spaces, line breaks or empty lines.",
                        "&amp;space=show\">Show differences in spaces")
                .doesNotContain("<table class=\"diff");
        assertThat(html(page.path() + "/compare?from=1&to=2&space=show"))
                .contains("<del>··</del>", "<ins>·</ins>", "Hide differences in spaces");
    }

    @Test
    void c13_theChangesBeforeAndAfterAreOneStepAway() {
        String path = grown("One step away").path();
        String middle = html(path + "/compare?from=1&to=2");
        assertThat(middle)
                .contains("/compare?from=2&amp;to=3\" rel=\"next\">The change after")
                .doesNotContain("The change before");
        assertThat(html(path + "/compare?from=2&to=3"))
                .contains("/compare?from=1&amp;to=2\" rel=\"prev\">← The change before")
                .doesNotContain("The change after");
    }

    @Test
    void c14_eachChangeHasAnAddressAndLeadsToTheNext() {
        String path = grown("Each change").path();
        String html = html(path + "/compare?from=1&to=3");
        assertThat(html)
                .contains("There are 2 changes.", "href=\"#change-1\">Go to the first change", "id=\"change-1\"")
                .contains(
                        "Change 1 of 2",
                        "href=\"#change-2\" rel=\"next\"",
                        "id=\"change-2\"",
                        "href=\"#change-1\" rel=\"prev\"")
                .doesNotContain("#change-3", "#change-0");
    }

    @Test
    void c15_anotherSpellingOfTheAddressKeepsWhatWasAsked() {
        String path = grown("Spelled otherwise").path();
        given().redirects()
                .follow(false)
                .get("/p/Spelled-Otherwise/compare?from=1&to=3&view=sides&space=show")
                .then()
                .statusCode(301)
                .header("Location", path + "/compare?from=1&to=3&view=sides&space=show");
    }
}
