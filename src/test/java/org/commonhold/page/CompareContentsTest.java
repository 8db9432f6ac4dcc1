package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonhold.page.Comparison.Spaces;
import org.junit.jupiter.api.Test;

/** What a comparison tells (docs/scenarios/editing.md, C1 to C7). */
class CompareContentsTest {

    private static List<String> rows(String before, String after) {
        return Compared.rows(before, after, Spaces.HIDDEN);
    }

    @Test
    void c1_wordsThatDifferAreMarkedAndNothingElse() {
        assertThat(rows("It was green, and tall.", "It was blue, and tall."))
                .containsExactly("changed: It was {-green-}{+blue+}, and tall.");
        assertThat(rows("We don’t meet on Mondays.", "We don’t often meet on Mondays."))
                .containsExactly("changed: We don’t{+ often+} meet on Mondays.");
        assertThat(rows("Fußgänger 猫が好き", "Fußgänger 犬が好き")).containsExactly("changed: Fußgänger {-猫-}{+犬+}が好き");
    }

    @Test
    void c1_anotherSentenceIsShownWholeAndNotAsConfetti() {
        assertThat(rows("A circle meets once a month.", "Pay is agreed before work begins."))
                .containsExactly("changed: {-A circle meets once a month.-}{+Pay is agreed before work begins.+}");
    }

    @Test
    void c1_linesThatStayAreLeftOutButForThoseAroundAChange() {
        String before = "one line\n\ntwo lines\n\nthree lines\n\nfour lines\n\nfive lines";
        assertThat(rows(before, before + "\n\nsix lines"))
                .containsExactly("skipped 3", "same: four lines", "same: five lines", "added: {+six lines+}");
    }

    @Test
    void c1_aLineThatChangedIsFoundAmongLinesThatCame() {
        assertThat(rows(
                        "- ask people first\n- pay them fairly",
                        "- begin early\n- ask all people first\n- write it down\n- pay them fairly"))
                .containsExactly(
                        "added: {+- begin early+}",
                        "changed: - ask{+ all+} people first",
                        "added: {+- write it down+}",
                        "same: - pay them fairly");
    }

    @Test
    void c2_everyPartIsCompared() {
        Kind kind = new Kind("guide", "Guide", "Guides", 1, "", "", "", null, "", List.of());
        Content before =
                new Content("guide", "Old", "en", List.of("a"), List.of("x"), Map.of("where", List.of("Ely")), "Body.");
        Content after =
                new Content("rule", "New", "cy", List.of("b"), List.of(), Map.of("when", List.of("May")), "Text.");
        Comparison comparison = CompareContents.compare(before, after, kind);
        assertThat(comparison.parts().stream().map(Comparison.Part::name))
                .containsExactly("title", "kind", "language", "topics", "aliases", "field.where", "field.when", "body");
        assertThat(comparison.changes()).isEqualTo(8);
        assertThat(CompareContents.compare(after, after, kind).isEmpty()).isTrue();
    }

    @Test
    void c3_spacesAloneAreCountedAndNotShown() {
        Comparison hidden = Compared.bodies("One  sentence.\n\nTwo.", "One sentence. \n\n\nTwo.", Spaces.HIDDEN);
        assertThat(hidden.isSpacesOnly()).isTrue();
        assertThat(hidden.isEmpty()).isFalse();
        assertThat(hidden.spacesHidden()).isEqualTo(3);
        assertThat(rows("One  green sentence.", "One red sentence."))
                .containsExactly("changed: One {-green-}{+red+} sentence.");
    }

    @Test
    void c3_aParagraphBrokenAnewIsTheSameParagraph() {
        String before = "We meet once a month and\nwe decide by consent,\nwhich takes time.";
        assertThat(Compared.bodies(before, before.replace('\n', ' '), Spaces.HIDDEN)
                        .isSpacesOnly())
                .isTrue();
        assertThat(rows(before, "We meet twice a month and we\ndecide by consent, which takes\ntime."))
                .containsExactly(
                        "changed: We meet {-once-}{+twice+} a month and we\ndecide by consent, which takes\ntime.");
    }

    @Test
    void c3_spacesAreShownBySignsWhereThatIsAskedFor() {
        assertThat(Compared.rows("One  sentence.\n\nTwo.", "One sentence.\n\n\nTwo.", Spaces.SHOWN))
                .containsExactly("changed: One{-··-}{+·+}sentence.", "added: {+¶+}", "same: Two.");
    }

    @Test
    void c4_aParagraphThatMovedIsNeitherRemovedNorAdded() {
        String first = "The first paragraph stands here.";
        String second = "The second one is about something else.";
        String third = "And the third one closes the page.";
        assertThat(rows(first + "\n\n" + second + "\n\n" + third, third + "\n\n" + first + "\n\n" + second))
                .containsExactly(
                        "moved here 2: " + third, "same: " + first, "same: " + second, "moved away 1: " + third);
        assertThat(rows("A shorter paragraph.\n\n" + first, first + "\n\nA shorter paragraph."))
                .containsExactly(
                        "moved away 2: A shorter paragraph.", "same: " + first, "moved here 1: A shorter paragraph.");
        assertThat(rows(
                        first + "\n\n" + second + "\n\n" + third + second,
                        third + second + "\n\n" + first + "\n\n" + second))
                .contains("same: " + first, "same: " + second);
    }

    @Test
    void c5_changesAreNumberedThroughAllParts() {
        Comparison comparison = Compared.bodies(
                "one word\n\nstays as it is\n\ntwo words", "1 word\n\nstays as it is\n\n2 words", Spaces.HIDDEN);
        assertThat(comparison.changes()).isEqualTo(2);
        assertThat(comparison.parts().getFirst().rows().stream().map(Comparison.Row::number))
                .containsExactly(1, 0, 2);
    }

    @Test
    void c7_whatMovedAndWasChangedALittleHasMoved() {
        assertThat(rows(
                        "Whoever cannot come sends word before the meeting.\n\nThis is the middle of the whole page.",
                        "This is the middle of the whole page.\n\nWhoever cannot come sends word after the meeting."))
                .containsExactly(
                        "moved away 2: Whoever cannot come sends word before the meeting.",
                        "same: This is the middle of the whole page.",
                        "moved here 1: Whoever cannot come sends word {-before-}{+after+} the meeting.");
    }

    @Test
    void c6_nothingIsLostInventedOrPutElsewhereWhateverIsCompared() {
        Random random = new Random(20261126);
        for (int i = 0; i < 3_000; i++) {
            List<String> before = lines(random, random.nextInt(12));
            List<String> after = changed(before, random);
            for (Spaces spaces : Spaces.values()) {
                Compared.isTrue(String.join("\n", before), String.join("\n", after), spaces);
            }
        }
    }

    private static List<String> lines(Random random, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(random));
        }
        return lines;
    }

    private static String line(Random random) {
        String[] words = {"we", "pay", " ", "", "- ", "fairly", ",", "früh", "猫", "don't", "|", "\t", "😀", "meeting"};
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            line.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return line.toString();
    }

    private static List<String> changed(List<String> lines, Random random) {
        List<String> changed = new ArrayList<>(lines);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(changed.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.add(at, line(random));
                case 1 -> Collections.rotate(changed, 1 + random.nextInt(3));
                case 2 -> changed.replaceAll(line -> random.nextInt(4) == 0 ? line + " more" : line);
                default -> changed.replaceAll(line -> random.nextInt(4) == 0 ? line.replace("we", "they") : line);
            }
        }
        return changed;
    }
}
