package org.commonhold.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.search.Related;
import org.commonhold.search.Search;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** A kind is one file: everything else follows from it, and what was written outlives every change of it. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class KindsAsDataTest {

    private static final String RECIPE = """
            name: recipe
            label: Recipe
            plural: Recipes
            order: 50
            description: Something to cook together.
            title-prompt: What is it called?
            lead: gist
            template: |
              ## How to cook it
            fields:
              - name: gist
                type: text
                label: In a nutshell
              - name: serves
                type: number
                label: Serves how many
                facet: true
              - name: first-cooked
                type: date
                label: First cooked
              - name: course
                type: choice
                label: Which course
                choices: [Starter, Main]
              - name: ingredients
                type: tags
                label: Ingredients
                facet: true
              - name: original
                type: link
                label: Where it came from
              - name: goes-with
                type: page
                many: true
                label: Goes well with
              - name: notes
                type: longtext
                label: Cook's notes
            """;

    @Inject
    Pages pages;

    @Inject
    Related related;

    @Inject
    Kinds kinds;

    @Inject
    KindsInForce inForce;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    private static RequestSpecification here() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    private static RequestSpecification form(String title) {
        return here().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form", Writing.nonce())
                .formParam("language", "en")
                .formParam("title", title)
                .formParam("body", "Cook it.");
    }

    @Test
    void aNewFileIsANewKindWithoutJava() {
        assertThat(kinds.ship(RECIPE)).isTrue();
        assertThat(kinds.ship(RECIPE)).isFalse();

        given().get("/new").then().body(containsString("/new?kind=recipe"));
        given().get("/new?kind=recipe&title=Soup")
                .then()
                .statusCode(200)
                .body(containsString("Serves how many"))
                .body(containsString("name=\"field.first-cooked\""))
                .body(containsString("<option>Starter</option>"))
                .body(containsString("## How to cook it"));

        String refused = form("Soup of the day")
                .formParam("kind", "recipe")
                .formParam("field.serves", "many")
                .formParam("field.first-cooked", "last <b>week</b>")
                .formParam("field.course", "Pudding")
                .formParam("field.original", "javascript:alert(1)")
                .post("/new")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        for (String field : List.of("serves", "first-cooked", "course", "original")) {
            assertThat(refused).contains("id=\"field." + field + "-problem\"");
        }
        assertThat(refused)
                .contains("value=\"many\"")
                .contains("value=\"last &lt;b&gt;week&lt;/b&gt;\"")
                .contains("<option selected>Pudding</option>")
                .contains("value=\"javascript:alert(1)\"");

        form("Soup of the day")
                .formParam("kind", "recipe")
                .formParam("field.gist", "A soup for everybody.")
                .formParam("field.serves", "12.5")
                .formParam("field.first-cooked", "2019-11")
                .formParam("field.course", "Starter")
                .formParam("field.ingredients", "leek, potato, leek")
                .formParam("field.original", "https://soup.example/x")
                .formParam("field.goes-with", "Fair payment\nA bread nobody wrote about")
                .formParam("field.notes", "Stir **gently** with [[Fair payment]].")
                .post("/new")
                .then()
                .statusCode(303)
                .header("Location", "/p/soup-of-the-day?saved=first");

        given().get("/p/soup-of-the-day")
                .then()
                .statusCode(200)
                .body(containsString("A soup for everybody."))
                .body(containsString("12.5"))
                .body(containsString("leek, potato</dd>"))
                .body(containsString("<a href=\"/p/fair-payment\">Fair payment</a>"))
                .body(containsString("class=\"missing\">A bread nobody wrote about"))
                .body(containsString("<strong>gently</strong>"))
                .body(containsString("href=\"https://soup.example/x\" rel=\"nofollow ugc noopener\""));
        given().get("/kinds").then().body(containsString("Something to cook together."));
        given().get("/kinds/recipe").then().body(containsString("A soup for everybody."));
        given().get("/api/v1/pages/soup-of-the-day")
                .then()
                .body("kind", equalTo("recipe"))
                .body("fields.ingredients", equalTo(List.of("leek", "potato")));
        assertThat(search.waitFor(ledger.head(), java.time.Duration.ofSeconds(10)))
                .isTrue();
        given().get("/api/v1/search?kind=recipe&q=leek")
                .then()
                .body("hits.slug", hasItem("soup-of-the-day"))
                .body("facets.kind.value", hasItem("recipe"));
        given().get("/search?q=leek").then().body(containsString("/p/soup-of-the-day"));
        given().get("/p/soup-of-the-day/edit").then().body(containsString("value=\"leek, potato\""));
    }

    private static String kind(String name, String fields) {
        return "name: " + name + "\nlabel: " + name + "\nfields:\n" + fields;
    }

    @Test
    void aRetiredFieldKeepsItsOldValueThroughEveryEdit() {
        kinds.ship(kind("diary", "  - {name: mood, type: choice, label: Mood, choices: [Good, Bad]}\n"));
        form("Dear diary")
                .formParam("kind", "diary")
                .formParam("field.mood", "Bad")
                .post("/new")
                .then()
                .statusCode(303);
        kinds.ship(kind("diary", "  - {name: mood, type: choice, label: Mood then, choices: [Fine], retired: true}\n"));

        given().get("/p/dear-diary")
                .then()
                .body(containsString("Mood then</dt><dd>Bad"))
                .body(containsString("earlier-fields"));
        given().get("/p/dear-diary/edit").then().body(not(containsString("field.mood")));
        edit("dear-diary", "diary", Map.of()).statusCode(303);
        assertThat(content("dear-diary").field("mood")).containsExactly("Bad");
        assertThat(content("dear-diary").body()).startsWith("Cook it again: ");
    }

    @Test
    void aChoiceThatIsOfferedNoMoreStaysUntilSomebodyChoosesAnother() {
        kinds.ship(kind("shirt", "  - {name: size, type: choice, label: Size, choices: [S, L]}\n"));
        form("A shirt")
                .formParam("kind", "shirt")
                .formParam("field.size", "L")
                .post("/new")
                .then()
                .statusCode(303);
        kinds.ship(kind("shirt", "  - {name: size, type: choice, label: Size, choices: [S, M]}\n"));

        given().get("/p/a-shirt/edit").then().body(containsString("<option selected>L</option>"));
        edit("a-shirt", "shirt", Map.of("field.size", "L")).statusCode(303);
        assertThat(content("a-shirt").field("size")).containsExactly("L");
        form("Another shirt")
                .formParam("kind", "shirt")
                .formParam("field.size", "L")
                .post("/new")
                .then()
                .statusCode(422);
    }

    @Test
    void changingTheKindOfAPageKeepsTheFieldsOfTheOldOne() {
        kinds.ship(kind(
                "letter",
                "  - {name: sender, type: text, label: Sender}\n  - {name: stamp, type: text, label: Stamp}\n"));
        kinds.ship(kind("card", "  - {name: picture, type: text, label: Picture}\n"));
        form("From afar")
                .formParam("kind", "letter")
                .formParam("field.sender", "Ada")
                .formParam("field.stamp", "red")
                .post("/new")
                .then()
                .statusCode(303);

        // the form has the letter's inputs, one of them changed, and the kind is changed in the same form
        Map<String, String> typed = Map.of("field.sender", "Ada Lovelace", "field.stamp", "red");
        here().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .formParam("form", Writing.nonce())
                .formParam("base", base("from-afar"))
                .formParam("language", "en")
                .formParam("title", "From afar")
                .formParam("body", "Cook it again.")
                .formParam("kind", "card")
                .post("/p/from-afar/preview")
                .then()
                .statusCode(200)
                .body(containsString("<input type=\"hidden\" name=\"field.sender\" value=\"Ada Lovelace\">"));
        edit("from-afar", "card", typed).statusCode(303);
        assertThat(content("from-afar").kind()).isEqualTo("card");
        assertThat(content("from-afar").field("sender")).containsExactly("Ada Lovelace");
        given().get("/p/from-afar").then().body(containsString("Ada Lovelace")).body(containsString("earlier-fields"));

        edit("from-afar", "letter", Map.of("field.picture", "A sunset")).statusCode(303);
        assertThat(content("from-afar").field("stamp")).containsExactly("red");
        assertThat(content("from-afar").field("picture")).containsExactly("A sunset");
    }

    @Test
    void anInputThatNoKindHasIsRefused() {
        form("Sneaked in")
                .formParam("kind", "guide")
                .formParam("field.nobody-has-it", "x")
                .post("/new")
                .then()
                .statusCode(400);
        form("Sneaked in")
                .formParam("kind", "guide")
                .formParam("mode", "CHARTER")
                .post("/new")
                .then()
                .statusCode(400);
        form("Sneaked in")
                .formParam("kind", "guide")
                .formParam("website2", "x")
                .post("/new")
                .then()
                .statusCode(400);
        given().get("/p/sneaked-in").then().statusCode(404);
    }

    @Test
    void whatIsRenderedIsKeptUnderTheKindsItWasRenderedBy() {
        kinds.ship(kind("poem", "  - {name: metre, type: text, label: Metre}\n"));
        form("An ode").formParam("kind", "poem").post("/new").then().statusCode(303);
        String etag = given().get("/p/an-ode")
                .then()
                .body(containsString(">Metre<"))
                .extract()
                .header("ETag");
        long before = inForce.generation();
        kinds.ship(kind("poem", "  - {name: metre, type: text, label: Rhythm}\n"));

        assertThat(inForce.generation()).isEqualTo(before + 1);
        given().header("If-None-Match", etag)
                .get("/p/an-ode")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body(containsString(">Rhythm<"));
        Located.Found found = (Located.Found) pages.locate(Slug.of("an-ode"));
        RelatedPages beside = RelatedPages.of(related, found.id());
        assertThat(RenderedPages.Key.of(found, 1, beside)).isNotEqualTo(RenderedPages.Key.of(found, 2, beside));
    }

    @Test
    void aFileThatIsNoKindSaysWhy() {
        for (String bad : List.of("name: X y", "name: a\nsurprise: 1", "name: a\nfields:\n  - {name: b, type: song}")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> kinds.ship(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(".+");
        }
    }

    private io.restassured.response.ValidatableResponse edit(String slug, String kind, Map<String, String> fields) {
        return here().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam("form", Writing.nonce())
                .formParam("base", base(slug))
                .formParam("language", "en")
                .formParam("title", content(slug).title())
                .formParam("body", "Cook it again: " + Writing.nonce())
                .formParam("kind", kind)
                .post("/p/" + slug + "/revisions")
                .then();
    }

    private String base(String slug) {
        return Long.toString(pages.head(Slug.of(slug)).orElseThrow().id().value());
    }

    private Content content(String slug) {
        return pages.head(Slug.of(slug)).orElseThrow().content();
    }

    @Test
    void whatIsTypedIsJudgedAndWhatStandsIsNot() {
        kinds.ship(kind("note", "  - {name: when, type: text, label: When}\n"));
        form("A note")
                .formParam("kind", "note")
                .formParam("field.when", "long ago")
                .post("/new")
                .then()
                .statusCode(303);
        kinds.ship(kind("note", "  - {name: when, type: date, label: When}\n"));
        edit("a-note", "note", Map.of("field.when", "long ago")).statusCode(303);
        Revision head = pages.head(Slug.of("a-note")).orElseThrow();
        Content other = new Content(
                "note", "A note", "en", List.of(), List.of(), Map.of("when", List.of("yesterday")), "Cook it.");
        assertThat(pages.edit(Writing.next(head, other)))
                .isEqualTo(new EditOutcome.Invalid(List.of(FieldError.of("field.when", FieldError.Code.NOT_A_DATE))));
    }
}
