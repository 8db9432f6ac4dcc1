package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What merges and what clashes, one example each (docs/scenarios/editing.md). */
class MergeTextTest {

    private static final String BASE = """
            # Meetings

            We meet once a month. The circle has twelve members. Notes are public. Everybody may speak.

            Decisions are kept.

            - Bring a chair
            - Bring tea
            - Bring friends

            | Step | Minutes |
            |---|---|
            | Check-in | 10 |
            | Talk | 40 |
            | End | 5 |

            ```
            one. Two. Three.
            four
            five
            ```
            """;

    @Test
    void m1_separateParagraphsMerge() {
        assertMerges(
                with("once a month", "twice a month"),
                with("are kept", "are kept in a log"),
                with("once a month", "twice a month", "are kept", "are kept in a log"));
    }

    @Test
    void m2_sentencesThatAreNoNeighboursMerge() {
        assertMerges(
                with("once a month", "twice a month"),
                with("Notes are public", "Notes are open"),
                with("once a month", "twice a month", "Notes are public", "Notes are open"));
    }

    @Test
    void m3_theSameSentenceClashes() {
        MergedText merged = merge(with("twelve members", "ten members"), with("The circle", "Our circle"));
        assertThat(merged.isClean()).isFalse();
        assertThat(merged.pieces())
                .contains(new Piece.Clash(
                        "The circle has twelve members.",
                        "The circle has ten members.",
                        "Our circle has twelve members."));
        assertThat(merged.preferring(Side.MINE)).isEqualTo(with("twelve members", "ten members"));
        assertThat(merged.preferring(Side.THEIRS)).isEqualTo(with("The circle", "Our circle"));
        assertThatThrownBy(merged::text).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void m3_neighbouringSentencesClash() {
        assertClashes(with("once a month", "twice a month"), with("twelve members", "ten members"));
        assertClashes(with("Notes are public. ", ""), with("Everybody may", "All may"));
    }

    @Test
    void m4_aSentenceAddedAtTheEndAndOneChangedFartherUpMerge() {
        assertMerges(
                with("may speak.", "may speak. So may guests."),
                with("Notes are public", "Notes are open"),
                with("may speak.", "may speak. So may guests.", "Notes are public", "Notes are open"));
        assertClashes(with("may speak.", "may speak. So may guests."), with("Everybody may", "All may"));
    }

    @Test
    void m5_aParagraphComesInBesideOneThatIsChangedOrGoes() {
        String in = with("Decisions are kept.\n\n", "Decisions are kept.\n\nAsk for help.\n\n");
        assertMerges(
                in,
                with("are kept", "are written"),
                with("Decisions are kept.\n\n", "Decisions are written.\n\nAsk for help.\n\n"));
        assertMerges(in, with("Decisions are kept.\n\n", ""), with("Decisions are kept.", "Ask for help."));
        assertMerges(
                in,
                with("- Bring a chair\n", "- Bring two chairs\n"),
                with(
                        "Decisions are kept.\n\n- Bring a chair",
                        "Decisions are kept.\n\nAsk for help.\n\n- Bring two chairs"));
    }

    @Test
    void m6_whatTwoPeopleBringInAtOnePlaceClashesUnlessItIsTheSame() {
        String one = with("Decisions are kept.\n\n", "Decisions are kept.\n\nAsk for help.\n\n");
        String two = with("Decisions are kept.\n\n", "Decisions are kept.\n\nOffer your help.\n\n");
        assertClashes(one, two);
        assertMerges(one, one, one);
        assertClashes(BASE + "\nOne more.\n", BASE + "\nAnother one.\n");
        assertClashes("First.\n\n" + BASE, "Second.\n\n" + BASE);
    }

    @Test
    void m7_listItemsAndTableRowsMergeWithOneUnchangedBetween() {
        assertMerges(
                with("a chair", "two chairs"),
                with("Bring friends", "Bring everybody"),
                with("a chair", "two chairs", "Bring friends", "Bring everybody"));
        assertMerges(
                with("Check-in | 10", "Check-in | 15"),
                with("End | 5", "End | 6"),
                with("Check-in | 10", "Check-in | 15", "End | 5", "End | 6"));
        assertClashes(with("a chair", "two chairs"), with("Bring tea", "Bring cake"));
        assertClashes(with("Talk | 40", "Talk | 30"), with("| Talk", "| Speak"));
    }

    @Test
    void m8_aLineOfCodeIsOneWhole() {
        assertClashes(with("one. Two.", "zero. Two."), with("Two. Three.", "Two. 3."));
        assertMerges(
                with("one. Two.", "zero. Two."), with("five", "six"), with("one. Two.", "zero. Two.", "five", "six"));
    }

    @Test
    void m9_aPassageMovedToTwoPlacesClashesInsteadOfStandingTwice() {
        String moved = "Decisions are kept for everybody to read.\n\n";
        String base = moved + "Alpha stands.\n\nBeta stands.\n\nGamma stands.\n";
        String one = "Alpha stands.\n\n" + moved + "Beta stands.\n\nGamma stands.\n";
        String two = "Alpha stands.\n\nBeta stands.\n\n" + moved + "Gamma stands.\n";
        assertThat(MergeText.merge(base, one, two).isClean()).isFalse();
        assertThat(MergeText.merge(base, one, base.replace(moved, "")).isClean())
                .isFalse();
        assertThat(MergeText.merge(base, one, base.replace("Gamma", "Delta")).text())
                .isEqualTo(one.replace("Gamma", "Delta"));
    }

    @Test
    void m10_oneOfTwoEqualSentencesIsNeverLostTwice() {
        String base = "Read this first.\n\nAlpha.\n\nRead this first.\n\nBeta.\n";
        MergedText merged =
                MergeText.merge(base, "Read this first.\n\nBeta.\n", "Alpha.\n\nRead this first.\n\nBeta.\n");
        assertThat(merged.preferring(Side.MINE)).contains("Read this first.");
        assertThat(merged.preferring(Side.THEIRS)).contains("Read this first.");
    }

    @Test
    void anAppendedParagraphAndAChangedLastOneMergeWithAndWithoutALastNewline() {
        assertThat(MergeText.merge("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.", "One.\n\n2.")
                        .text())
                .isEqualTo("One.\n\n2.\n\nThree.");
        assertThat(MergeText.merge("One.\n\nTwo.\n", "One.\n\nTwo.\n\nThree.\n", "One.\n\n2.\n")
                        .text())
                .isEqualTo("One.\n\n2.\n\nThree.\n");
    }

    @Test
    void equalLinesDoNotDrawWhatCameInToTheWrongPlace() {
        String base = "- \n- \n\n# A\n\n- \n- \n\n# B\n\n- \n- \n";
        String mine = "- \n- \n\n# A\n\n- \n- mine\n- \n\n# B\n\n- \n- \n";
        String theirs = "- \n- \n\n# A\n\n- \n- \n\n# B\n\n- \n- theirs\n- \n";
        assertThat(MergeText.merge(base, mine, theirs).text())
                .isEqualTo("- \n- \n\n# A\n\n- \n- mine\n- \n\n# B\n\n- \n- theirs\n- \n");
    }

    @Test
    void itSaysWhatCameInFromWhom() {
        MergedText merged = merge(with("a month", "a week"), with("Bring tea", "Bring cake"));
        assertThat(merged.pieces().stream().filter(Piece.Taken.class::isInstance))
                .containsExactly(
                        new Piece.Taken(Side.MINE, "We meet once a month.", "We meet once a week."),
                        new Piece.Taken(Side.THEIRS, "- Bring tea", "- Bring cake"));
    }

    private static String with(String... replacements) {
        String text = BASE;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return text;
    }

    private static MergedText merge(String mine, String theirs) {
        return MergeText.merge(BASE, mine, theirs);
    }

    private static void assertMerges(String mine, String theirs, String expected) {
        assertThat(merge(mine, theirs).text()).isEqualTo(expected);
        assertThat(merge(theirs, mine).text()).isEqualTo(expected);
    }

    private static void assertClashes(String mine, String theirs) {
        assertThat(merge(mine, theirs).isClean()).isFalse();
        assertThat(merge(theirs, mine).isClean()).isFalse();
    }
}
