package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page gets another name, goes, and comes back, in a browser with and without scripts. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class MovePagesTest {

    private static final String WAYS = "org.commonhold.journeys.Way#withAndWithoutScript";

    @TestHTTPResource("/")
    URI home;

    private String word = "";

    @BeforeEach
    void inventAWord() {
        word = Pen.word();
    }

    private String write(String title, String body) {
        return new Pen(home).write("guide", title + " " + word, body, Map.of());
    }

    // A1, A7, A16, A20
    @ParameterizedTest
    @MethodSource(WAYS)
    void aPageIsRenamedAndRenamedBack(Way way) {
        String path = write("Old name", "Words.");
        String linking = write("Links to it", "See [[Old name " + word + "]].");
        write("Somebody else", "Words.");
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path);
            visitor.follow("Rename");
            visitor.sees("One other page links here. Links to it go on working.");
            assertThat(visitor.input("New name").inputValue()).isEqualTo("Old name " + word);
            visitor.input("New name").fill("Somebody else " + word);
            visitor.input("Why?").fill("because of <this>");
            visitor.press("Rename the page");
            visitor.sees("Another page has this name");
            assertThat(visitor.input("Why?").inputValue()).isEqualTo("because of <this>");
            assertThat(visitor.input("New name").inputValue()).isEqualTo("Somebody else " + word);

            visitor.input("New name").fill("New name " + word);
            visitor.page().getByLabel("Change the title to this as well").check();
            visitor.press("Rename the page");
            visitor.sees("The page has its new name. The old one leads here.");
            assertThat(visitor.heading()).isEqualTo("New name " + word);
            assertThat(visitor.where()).startsWith("/p/new-name-" + word);

            visitor.open(path + "/history");
            assertThat(visitor.where()).isEqualTo("/p/new-name-" + word + "/history");
            visitor.sees("Renamed from old-name-" + word + " to new-name-" + word + ". “because of <this>”");
            visitor.open(linking);
            visitor.follow("Old name " + word);
            assertThat(visitor.where()).isEqualTo("/p/new-name-" + word);

            visitor.follow("Rename");
            visitor.input("New name").fill("Old name " + word);
            visitor.press("Rename the page");
            assertThat(visitor.where()).startsWith(path);
        }
    }

    // A9, A16, A20
    @ParameterizedTest
    @MethodSource(WAYS)
    void aPageIsDeletedSaysWhyAndComesBack(Way way) {
        String path = write("Going", "What it told.");
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path);
            visitor.follow("Delete");
            visitor.sees("No other page links here.");
            visitor.input("Why?").fill("said twice elsewhere");
            visitor.press("Delete the page");
            assertThat(visitor.heading()).isEqualTo("Deleted: Going " + word);
            visitor.sees("“said twice elsewhere”");
            visitor.sees("the commons is still a workshop");
            assertThat(visitor.open(path).status()).isEqualTo(410);

            visitor.follow("Deleted pages");
            visitor.follow("Going " + word);
            visitor.page().locator("summary").first().click();
            visitor.sees("What it told.");
            visitor.press("Restore the page");
            visitor.sees("The page is back, with its history. Thank you.");
            visitor.sees("What it told.");
            visitor.open("/changes");
            visitor.sees("Restored.");
            visitor.sees("Deleted. “said twice elsewhere”");
        }
    }

    // A13, A20
    @ParameterizedTest
    @MethodSource(WAYS)
    void aPageIsMergedIntoAnotherAndComesBack(Way way) {
        String path = write("Twin", "The one.");
        String other = write("Other twin", "The other.");
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path);
            visitor.follow("Merge");
            visitor.input("The page to merge into").fill("Nobody " + word);
            visitor.press("Merge into that page");
            visitor.sees("There is no such page");
            assertThat(visitor.input("The page to merge into").inputValue()).isEqualTo("Nobody " + word);
            visitor.input("The page to merge into").fill("Other twin " + word);
            visitor.press("Merge into that page");
            visitor.sees("The two pages are one now");
            assertThat(visitor.heading()).isEqualTo("Other twin " + word);
            visitor.open(path);
            assertThat(visitor.where()).isEqualTo(other);

            visitor.follow("History");
            visitor.follow("Twin " + word);
            visitor.press("Restore the page");
            assertThat(visitor.where()).startsWith(path);
            visitor.sees("The one.");
        }
    }

    // A12, A20
    @ParameterizedTest
    @MethodSource(WAYS)
    void whoWritesOnAPageThatIsDeletedMeanwhileSavesAllTheSame(Way way) {
        String path = write("Contested", "Before.");
        try (Visitor writer = Visitor.comes(home, way);
                Visitor other = Visitor.comes(home, way)) {
            writer.open(path + "/edit");
            writer.input("Text").fill("What took an hour to write.");
            other.open(path + "/delete");
            other.input("Why?").fill("no use");
            other.press("Delete the page");

            writer.press("Save");
            writer.sees("Nothing of yours is lost");
            writer.sees("“no use”");
            assertThat(writer.input("Text").inputValue()).isEqualTo("What took an hour to write.");
            writer.press("Restore the page and save my words on it");
            writer.sees("Your change is published. Thank you.");
            writer.sees("What took an hour to write.");
            assertThat(writer.where()).startsWith(path);
        }
    }
}
