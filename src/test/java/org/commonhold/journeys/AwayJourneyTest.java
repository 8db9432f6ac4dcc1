package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.commonhold.kernel.Database;
import org.commonhold.ledger.Ledger;
import org.commonhold.search.Search;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.StoppedServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody reads, searches and tries to save while the database hangs: docs/scenarios/finding-away.md. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class AwayJourneyTest {

    private static final String LINE = "The database is not answering. What you see is complete up to";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    Search search;

    // W10
    @ParameterizedTest
    @MethodSource("org.commonhold.journeys.Way#all")
    void oneReadsOnAndWhatOneTypedIsStillThere(Way way) throws Exception {
        String word = Pen.word();
        String path = new Pen(home).write("guide", "Away " + word, "Words before, such as " + word + "s.", Map.of());
        assertThat(search.waitFor(ledger.head(), Duration.ofSeconds(60))).isTrue();
        String typed = "Words before, and more that were typed.";
        try (Visitor writer = Visitor.comes(home, way)) {
            writer.open(path + "/edit");
            writer.input("Text").fill(typed);
            StoppedServer.during(database, () -> {
                writer.press("Save");
                assertThat(writer.input("Text").inputValue()).isEqualTo(typed);
                writer.sees(way.script() ? "Your text is still here." : "Not saved: the database is not answering");
                if (!way.script()) {
                    assertThat(download(writer)).isEqualTo(typed);
                }
                picture(writer, "away-save", way);
                Visitor reader = writer.inAnotherTab();
                reader.open(path);
                assertThat(reader.page().locator("aside").allInnerTexts()).anyMatch(text -> text.contains(LINE));
                reader.sees("Words before, such as " + word + "s.");
                picture(reader, "away-read", way);
                assertThat(reader.search(word + "s")).containsExactly("Away " + word);
                picture(reader, "away-search", way);
                reader.open("/kinds/guide");
                picture(reader, "away-list", way);
                reader.open(path + "/history");
                reader.sees("Try again in a minute.");
                picture(reader, "away-refused", way);
                reader.open("/status");
                picture(reader, "away-status", way);
                reader.closesTheTab();
            });
            writer.press("Save");
            writer.sees("Your change is published. Thank you.");
            writer.sees("and more that were typed.");
        }
    }

    private static String download(Visitor writer) throws IOException {
        Download file = writer.page().waitForDownload(() -> writer.follow("Keep the text in a file"));
        return Files.readString(file.path());
    }

    /** Only with {@code -Dscreenshots=FOLDER}, to be looked at. */
    private static void picture(Visitor visitor, String name, Way way) {
        String folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(
                                    Path.of(folder, name + "-" + way.width() + (way.script() ? "" : "-plain") + ".png"))
                            .setFullPage(true));
        }
    }
}
