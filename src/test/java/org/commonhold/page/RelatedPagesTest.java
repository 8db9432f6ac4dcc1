package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonhold.ledger.Ledger;
import org.commonhold.search.Search;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** What a page shows of those related to it (docs/scenarios/finding-asked.md). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class RelatedPagesTest {

    private static final String LOOM =
            "A backstrap loom is tied to a post. The weaver leans into the strap, lifts the heddle, throws the"
                    + " shuttle and beats the weft down with a sword of wood.";

    @Inject
    Pages pages;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    private void indexed() {
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(30))).isTrue();
    }

    /** On a machine that is busy with other things the first look may run out of its time. */
    private void findsOthers(Revision page) throws InterruptedException {
        indexed();
        for (int i = 0; i < 200 && search.related(page.page().subject()).isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    private static String section(Response page) {
        String html = page.then().statusCode(200).extract().asString();
        int at = html.indexOf("<nav aria-labelledby=\"related-pages\">");
        return at < 0 ? "" : html.substring(at, html.indexOf("</nav>", at));
    }

    @Test
    void v11_aPageShowsWhatIsRelatedUnderAHeadingAndTheApiSaysTheSame() throws InterruptedException {
        Revision one = Writing.make(pages, Writing.guide("Weaving <b>with</b> a strap", LOOM));
        Revision two = Writing.make(pages, Writing.guide("Heddle & shuttle", LOOM + " So it is done."));
        findsOthers(one);
        findsOthers(two);
        assertThat(section(given().get(one.path())))
                .contains("<h2 id=\"related-pages\">Related pages</h2>", "/p/" + two.slug(), "Heddle &amp; shuttle")
                .doesNotContain("/p/" + one.slug() + "\"");
        assertThat(section(given().get(two.path()))).contains("Weaving &lt;b&gt;with&lt;/b&gt; a strap");
        Response json = given().get("/api/v1/pages/" + one.slug() + "/related");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json.jsonPath().getList("related.slug", String.class))
                .contains(two.slug().value())
                .hasSizeLessThanOrEqualTo(5);
        assertThat(json.jsonPath().getList("related.title", String.class)).contains("Heddle & shuttle");
    }

    @Test
    void v12_aPageWithNothingLikeItHasNoHeading() {
        Revision alone = Writing.make(pages, Writing.guide("Qwzx", "Vbnm hjkl zxcv."));
        indexed();
        assertThat(given().get(alone.path()).asString()).doesNotContain("related-pages");
        assertThat(given().get("/api/v1/pages/qwzx/related").jsonPath().getList("related"))
                .isEmpty();
    }

    @Test
    void v13_aCachedPageForgetsWhatIsGoneAndKeepsItsTagWhileNothingChanged() throws InterruptedException {
        String words = "Kiln shelves are washed with alumina so that glaze drips do not stick to them.";
        Revision one = Writing.make(pages, Writing.guide("Washing kiln shelves", words));
        Revision two = Writing.make(pages, Writing.guide("Glaze drips", words + " Chip them off."));
        findsOthers(one);
        String tag = given().get(one.path()).header("ETag");
        assertThat(section(given().get(one.path()))).contains("Glaze drips");
        assertThat(given().header("If-None-Match", tag).get(one.path()).statusCode())
                .isEqualTo(304);
        pages.delete(Writing.wish(two.slug().value()));
        indexed();
        assertThat(given().header("If-None-Match", tag).get(one.path()).statusCode())
                .isEqualTo(200);
        assertThat(section(given().get(one.path()))).doesNotContain("Glaze drips");
    }

    @Test
    void v15_aTopicIsCalledAsItsPageIs() {
        Revision page = Writing.make(
                pages, Writing.guide("A song at the loom", "They sing.", List.of("loom-songs"), List.of()));
        indexed();
        Response before = given().get(page.path());
        assertThat(before.asString()).contains("<a href=\"/topics/loom-songs\">loom songs</a>");
        Content topic = new Content("topic", "Loom songs!", "en", List.of(), List.of(), Map.of(), "Sung at work.");
        Writing.make(pages, topic);
        indexed();
        String titled = "<a href=\"/topics/loom-songs\">Loom songs!</a>";
        Response after = given().header("If-None-Match", before.header("ETag")).get(page.path());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.asString()).contains(titled);
        assertThat(given().get("/topics/loom-songs").asString()).contains("<h1>Topic: Loom songs!</h1>");
        assertThat(given().get("/topics").asString()).contains("<a href=\"/topics/loom-songs\">Loom songs! <");
    }

    @Test
    void v14_theApiAnswersUnderFormerNamesAndSaysWhatIsGoneOrWasNever() {
        Writing.make(pages, Writing.guide("Related before", "Words of no weight."));
        pages.rename(Writing.wish("related-before"), "Related after");
        assertThat(given().get("/api/v1/pages/related-before/related").statusCode())
                .isEqualTo(200);
        pages.delete(Writing.wish("related-after"));
        assertThat(given().get("/api/v1/pages/related-after/related").statusCode())
                .isEqualTo(410);
        for (String nothing : List.of("no-such-page-at-all", "%00", "%F0%9F%98%80", "a".repeat(300))) {
            assertThat(given().urlEncodingEnabled(false)
                            .get("/api/v1/pages/" + nothing + "/related")
                            .statusCode())
                    .as(nothing)
                    .isBetween(400, 404);
        }
    }
}
