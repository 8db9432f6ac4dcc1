package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections, found and put back. docs/scenarios/editing.md, F11 to F14. */
class SectionTest {

    private static final String TEXT = """
            Before all.

            ## One

            First.

            ### Below one

            Deeper.

            ```
            ## No heading
            ```

            > ## Quoted

            Two
            ---
            Second.

            - # In a list

            ## One
            Again.
            """;

    private static final RenderOptions EDITABLE =
            Fixture.BODY.editedAt(new RenderOptions.Editing("/p/x/edit", "Edit", "en"));

    /** F12. */
    @Test
    void aSectionGoesToTheNextHeadingThatIsNotBelowIt() {
        assertThat(sections(TEXT))
                .extracting(section -> section.heading().anchor())
                .containsExactly("s-one", "s-below-one", "s-two", "s-one-2");
        assertThat(section("s-one").of(TEXT)).startsWith("## One\n\nFirst.").endsWith("> ## Quoted");
        assertThat(section("s-below-one").of(TEXT)).startsWith("### Below one").endsWith("> ## Quoted");
        assertThat(section("s-two").of(TEXT)).startsWith("Two\n---").endsWith("- # In a list");
        assertThat(section("s-one-2").of(TEXT)).isEqualTo("## One\nAgain.");
    }

    /** F13. */
    @Test
    void whatIsAroundASectionStaysLetterByLetter() {
        String changed = section("s-two").replacedIn(TEXT, "## Two\n\nOther words.\n\n");
        int from = section("s-two").from();
        assertThat(changed).startsWith(TEXT.substring(0, from) + "## Two\n\nOther words.\n\n## One\nAgain.");
        assertThat(changed).endsWith("## One\nAgain.\n");
        for (Section section : sections(TEXT)) {
            assertThat(section.replacedIn(TEXT, section.of(TEXT))).isEqualTo(TEXT);
            assertThat(section.replacedIn(TEXT, section.of(TEXT) + "\n \n")).isEqualTo(TEXT);
        }
    }

    /** F13: the words of one section never become part of its neighbours. */
    @ParameterizedTest
    @ValueSource(strings = {"no heading any more", "- a list", "> quoted", "| a |\n|---|", "", "## One\n\nwords"})
    void theNextHeadingStaysAHeading(String typed) {
        String text = "words\n# A\n```\ncode\n```\nB\n===\nend";
        String changed = sections(text).getFirst().replacedIn(text, typed);
        assertThat(Fixture.parse(changed).outline()).last().isEqualTo(new Heading(1, "B", "s-b"));
        assertThat(Fixture.html(changed)).startsWith("<p>words</p>").contains("<p>end</p>");
    }

    @Test
    void linesThatEndAsOnOtherSystemsPartSectionsToo() {
        String text = "a\r\n\r\n# A\r\nb\r\n# B\r\nc";
        assertThat(sections(text).getLast().of(text)).isEqualTo("# B\r\nc");
    }

    /** F11. */
    @Test
    void headingsThatBeginASectionHaveALinkToItsForm() {
        String html = Fixture.html(TEXT, EDITABLE);
        assertThat(html)
                .contains("href=\"/p/x/edit?section&#61;s-one\"", "aria-label=\"Edit: Two\"", "lang=\"en\"")
                .doesNotContain("Edit: Quoted", "Edit: In a list", "Edit: No heading");
        assertThat(html.split("class=\"edit\"", -1)).hasSize(5);
        assertThat(Fixture.html("# Only one\n\nwords", EDITABLE)).doesNotContain("edit");
        assertThat(Fixture.html(TEXT)).doesNotContain("edit");
    }

    private static List<Section> sections(String text) {
        return Fixture.parse(text).sections();
    }

    private static Section section(String anchor) {
        return sections(TEXT).stream()
                .filter(section -> section.heading().anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }
}
