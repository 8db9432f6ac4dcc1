package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeing what became of a page, at a browser (docs/scenarios/editing.md, C16 to C19). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class CompareTest {

    private static final String WAYS = "org.commonhold.journeys.Way#all";

    private static final String OPENING = "We meet on the first Monday of the month.";
    private static final String CLOSING = "Whoever cannot come sends word before.";

    @TestHTTPResource("/")
    URI home;

    /** A page whose second revision changes a word, moves a paragraph, adds one, and puts a space too many. */
    private String changed() {
        Pen pen = new Pen(home);
        String title = "Compared " + Pen.word();
        String stays = "This sentence stays where it stands.\n\nSo does this one, which is here to keep them apart.";
        String path =
                pen.write("guide", title, OPENING + "\n\n" + stays + "\n\n" + CLOSING, Map.of("summary", "Begun"));
        pen.rewrite(
                path,
                "guide",
                title,
                CLOSING + "\n\n" + OPENING.replace("Monday", "Tuesday") + "\n\n"
                        + stays.replace("where it", "where  it") + "\n\nTea is ready at six.");
        return path;
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void c16_theDifferencesFitTheScreenWithoutBeingAsked(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(changed() + "/compare");
            boolean wide = way.width() > 700;
            assertThat(visitor.page().locator("tr.two").first().isVisible()).isEqualTo(wide);
            assertThat(visitor.page().locator("tr.one").first().isVisible()).isEqualTo(!wide);
            assertThat(visitor.page().locator("del:visible").allInnerTexts()).containsExactly("Monday");
            assertThat(visitor.page().locator("ins:visible").allInnerTexts())
                    .containsExactly("Tuesday", "Tea is ready at six.");
            visitor.sees("Moved away from here, to change 1");
            visitor.sees("Moved here from change 2");
            assertThat(visitor.page().locator(".moving").allInnerTexts()).allMatch(text -> text.contains(CLOSING));

            visitor.follow("Side by side");
            assertThat(visitor.where()).contains("&view=sides");
            assertThat(visitor.page().locator("tr.one").count()).isZero();
            visitor.follow("In one text");
            assertThat(visitor.where()).contains("&view=inline");
            assertThat(visitor.page().locator("td.both").innerText()).contains("first", "Monday", "Tuesday", "month.");
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            visitor.sees("In 1 more place nothing but spaces, line breaks or empty lines differ");
            visitor.follow("Show differences in spaces");
            assertThat(visitor.page().locator("ins").allInnerTexts()).contains("··");
            assertThat(visitor.where()).contains("&view=inline&space=show");
        }
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void c17_theKeyboardGoesFromChangeToChange(Way way) {
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(changed() + "/compare");
            Locator first = link(visitor, "Go to the first change");
            first.focus();
            visitor.page().keyboard().press("Enter");
            assertThat(target(visitor)).startsWith("Change 1 of 2");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            assertThat(target(visitor)).startsWith("Change 2 of 2");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            assertThat(target(visitor)).startsWith("Change 1 of 2");
            link(visitor, "Moved here from change 2").click();
            assertThat(target(visitor)).startsWith("Change 2 of 2");
        }
    }

    private static String target(Visitor visitor) {
        return visitor.page().locator(":target").innerText().strip();
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Colours may not be seen: each mark is also a line through or under words, a sign, and a word for the ear. */
    @Test
    void c18_noDifferenceIsToldByColourAlone() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open(changed() + "/compare?from=1&to=2");
            for (String view : List.of("", "&view=sides", "&view=inline")) {
                visitor.open(visitor.where().replaceAll("&view=.*", "") + view);
                assertThat(line(visitor, "del")).contains("line-through");
                assertThat(line(visitor, "ins")).contains("underline");
                assertThat(visitor.page().locator("td.sign:visible").allInnerTexts())
                        .anyMatch(sign -> sign.startsWith("↕"))
                        .contains("+")
                        .containsAnyOf("−", "±");
                assertThat(visitor.page().locator("ins:visible, del:visible").all())
                        .allMatch(mark -> ((String) mark.evaluate("e => e.previousElementSibling.innerText"))
                                .matches("(added|removed):\\s?"));
            }
        }
    }

    private static String line(Visitor visitor, String mark) {
        return (String) visitor.page()
                .locator(mark + ":visible")
                .first()
                .evaluate("e => getComputedStyle(e).textDecorationLine");
    }

    @ParameterizedTest
    @MethodSource(WAYS)
    void c19_fromOneChangeToTheNextOfThePage(Way way) {
        Pen pen = new Pen(home);
        String path = changed();
        pen.rewrite(path, "guide", "Compared once more " + Pen.word(), "All other words.");
        try (Visitor visitor = Visitor.comes(home, way)) {
            visitor.open(path + "/compare?from=1&to=2");
            visitor.follow("The change after →");
            assertThat(visitor.where()).isEqualTo(path + "/compare?from=2&to=3");
            visitor.sees("Title");
            visitor.follow("← The change before");
            assertThat(visitor.where()).isEqualTo(path + "/compare?from=1&to=2");
            visitor.follow("revision 1");
            visitor.sees("An earlier revision, number 1.");
        }
    }
}
