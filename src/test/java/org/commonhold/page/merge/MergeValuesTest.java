package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields: one value as a whole, topics and other names one by one. */
class MergeValuesTest {

    private static final List<String> BASE = List.of("care", "food", "money");

    @Test
    void m11_aFieldThatOneChangedIsTaken() {
        assertClean(List.of("a"), List.of("b"), List.of("a"), false, List.of("b"));
        assertClean(List.of("a"), List.of("a"), List.of(), false, List.of());
        assertClean(List.of("a"), List.of("b"), List.of("b"), false, List.of("b"));
    }

    @Test
    void m11_aFieldThatBothChangedClashes() {
        MergedValues merged = MergeValues.merge(List.of("a"), List.of("b"), List.of(), false);
        assertThat(merged).isEqualTo(new MergedValues.Clash(List.of("a"), List.of("b"), List.of()));
        assertThat(merged.preferring(Side.MINE)).containsExactly("b");
        assertThat(merged.preferring(Side.THEIRS)).isEmpty();
    }

    @Test
    void m12_whatEitherAddedComesInAndWhatEitherTookOutGoes() {
        assertClean(
                BASE,
                List.of("care", "food", "money", "time"),
                List.of("care", "money"),
                true,
                List.of("care", "money", "time"));
        assertClean(
                BASE,
                List.of("new", "care", "food"),
                List.of("care", "x", "food", "money"),
                true,
                List.of("new", "care", "x", "food"));
    }

    @Test
    void m12_whatBothAddedStandsOnceAndAtOnePlaceInTheOrderOfTheAlphabet() {
        assertClean(
                BASE,
                List.of("care", "food", "money", "b"),
                List.of("care", "food", "money", "a"),
                true,
                List.of("care", "food", "money", "a", "b"));
        assertClean(List.of(), List.of("a", "b"), List.of("b", "a"), true, List.of("a", "b"));
    }

    @Test
    void m12_anotherOrderIsTakenAndTwoOtherOrdersClash() {
        assertClean(
                BASE,
                List.of("money", "food", "care"),
                List.of("care", "food", "money", "x"),
                true,
                List.of("money", "x", "food", "care"));
        assertThat(MergeValues.merge(BASE, List.of("money", "food", "care"), List.of("food", "care", "money"), true))
                .isInstanceOf(MergedValues.Clash.class);
    }

    private static void assertClean(
            List<String> base, List<String> mine, List<String> theirs, boolean many, List<String> expected) {
        assertThat(MergeValues.merge(base, mine, theirs, many)).isEqualTo(new MergedValues.Clean(expected));
        assertThat(MergeValues.merge(base, theirs, mine, many)).isEqualTo(new MergedValues.Clean(expected));
    }
}
