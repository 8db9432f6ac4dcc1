package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for any three texts, tried on texts made at random: of words that repeat, and of hostile bits. */
class MergePropertiesTest {

    private static final int ROUNDS = 4_000;
    private static final long SEED = 4;

    /** What Markdown and white space are made of, to be put together in any way. */
    private static final List<String> BITS = List.of(
            "a",
            "Word ",
            "b. ",
            "C! ",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "  \n",
            "\t",
            "- ",
            "- x\n",
            "1. ",
            "| a | b |\n",
            "|---|\n",
            "```\n",
            "~~~\n",
            "> ",
            "# H\n",
            "权。",
            "é",
            "\u0301",
            "😀",
            "\uD800",
            "\0",
            "\u2028",
            "…",
            ")");

    @Test
    void whatOneSideLeftAsItWasTheOtherDecides() {
        trials((base, mine, theirs) -> {
            assertThat(MergeText.merge(base, mine, base).text()).isEqualTo(mine);
            assertThat(MergeText.merge(base, base, mine).text()).isEqualTo(mine);
            assertThat(MergeText.merge(base, mine, mine).text()).isEqualTo(mine);
        });
    }

    @Test
    void sidesSwappedGiveTheMirrorImage() {
        trials((base, mine, theirs) -> assertThat(
                        MergeText.merge(base, theirs, mine).pieces())
                .isEqualTo(MergeText.merge(base, mine, theirs).pieces().stream()
                        .map(MergePropertiesTest::mirrored)
                        .toList()));
    }

    private static Piece mirrored(Piece piece) {
        return switch (piece) {
            case Piece.Same same -> same;
            case Piece.Taken taken ->
                new Piece.Taken(taken.from() == Side.MINE ? Side.THEIRS : Side.MINE, taken.base(), taken.text());
            case Piece.Clash clash -> new Piece.Clash(clash.base(), clash.of(Side.THEIRS), clash.of(Side.MINE));
        };
    }

    @Test
    void thePiecesOfASideAndOfTheBaseAreThoseTexts() {
        trials((base, mine, theirs) -> {
            List<Stretch> stretches = stretches(base, mine, theirs);
            StringBuilder one = new StringBuilder();
            StringBuilder two = new StringBuilder();
            int at = 0;
            for (Stretch stretch : stretches) {
                assertThat(stretch.from()).isGreaterThanOrEqualTo(at);
                one.append(base, at, stretch.from()).append(stretch.mine());
                two.append(base, at, stretch.from()).append(stretch.theirs());
                at = stretch.to();
            }
            assertThat(one.append(base.substring(at)).toString()).isEqualTo(mine);
            assertThat(two.append(base.substring(at)).toString()).isEqualTo(theirs);
        });
    }

    @Test
    void aCleanMergeDropsNothingThatBothHaveAndInventsNothing() {
        int[] clean = new int[1];
        trials(
                (base, mine, theirs) -> {
                    MergedText merged = MergeText.merge(base, mine, theirs);
                    if (merged.isClean()) {
                        clean[0]++;
                        Map<String, Integer> ofMine = counts(mine);
                        Map<String, Integer> ofTheirs = counts(theirs);
                        Map<String, Integer> ofBase = counts(base);
                        Map<String, Integer> ofMerged = counts(merged.text());
                        ofMerged.keySet()
                                .forEach(line -> assertThat(ofMine.containsKey(line) || ofTheirs.containsKey(line))
                                        .as("nobody wrote: %s", line)
                                        .isTrue());
                        ofMine.forEach((line, often) -> {
                            boolean isOnce = often == 1 && ofTheirs.getOrDefault(line, 0) == 1;
                            if (isOnce && ofBase.getOrDefault(line, 0) == 1) {
                                assertThat(ofMerged)
                                        .as("all three have it once")
                                        .containsEntry(line, 1);
                            } else if (isOnce && !ofBase.containsKey(line)) {
                                assertThat(ofMerged).as("both brought it in").containsKey(line);
                            }
                        });
                    }
                },
                MergePropertiesTest::line);
        assertThat(clean[0]).as("clean merges").isGreaterThan(ROUNDS / 10);
    }

    /** Splits into units and white space, and joined, byte for byte. */
    @Test
    void aTextTakenApartIsStillTheText() {
        trials((base, mine, theirs) -> {
            Units units = new TakeApart().base(base);
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < units.count(); i++) {
                joined.append(base, units.gapStart(i), units.gapEnd(i)).append(units.unit(i));
            }
            joined.append(base, units.gapStart(units.count()), units.gapEnd(units.count()));
            assertThat(joined.toString()).isEqualTo(base);
        });
    }

    @Test
    void valuesObeyTheSameRules() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            List<String> base = values(random);
            List<String> mine = values(random);
            List<String> theirs = values(random);
            for (boolean many : new boolean[] {true, false}) {
                assertThat(MergeValues.merge(base, mine, base, many)).isEqualTo(new MergedValues.Clean(mine));
                assertThat(MergeValues.merge(base, mine, mine, many)).isEqualTo(new MergedValues.Clean(mine));
                MergedValues merged = MergeValues.merge(base, mine, theirs, many);
                MergedValues swapped = MergeValues.merge(base, theirs, mine, many);
                assertThat(swapped.preferring(Side.THEIRS)).isEqualTo(merged.preferring(Side.MINE));
                if (merged instanceof MergedValues.Clean(List<String> values)) {
                    assertThat(values).allMatch(value -> mine.contains(value) || theirs.contains(value));
                    assertThat(values)
                            .containsAll(mine.stream().filter(theirs::contains).toList());
                }
            }
        }
    }

    private static List<String> values(Random random) {
        List<String> all = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, random.nextInt(all.size())));
    }

    private interface Trial {
        void of(String base, String mine, String theirs);
    }

    private static void trials(Trial trial) {
        trials(trial, random -> BITS.get(random.nextInt(BITS.size())));
        trials(trial, MergePropertiesTest::line);
    }

    /** Texts of pieces, of which the sides change, move, repeat and take out some. */
    private static void trials(Trial trial, Function<Random, String> pieces) {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            List<String> base = new ArrayList<>();
            int size = random.nextInt(30);
            for (int j = 0; j < size; j++) {
                base.add(pieces.apply(random));
            }
            trial.of(
                    String.join("", base),
                    String.join("", changed(base, random, pieces)),
                    String.join("", changed(base, random, pieces)));
        }
    }

    private static List<String> changed(List<String> base, Random random, Function<Random, String> pieces) {
        List<String> changed = new ArrayList<>(base);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(changed.size() + 1);
            boolean takesOut = at < changed.size() && random.nextInt(3) > 0;
            String out = takesOut ? changed.remove(at) : "";
            switch (random.nextInt(4)) {
                case 0 -> changed.add(random.nextInt(changed.size() + 1), out);
                case 1, 2 -> changed.add(Math.min(at, changed.size()), pieces.apply(random));
                default -> {}
            }
        }
        return changed;
    }

    /** A sentence or a line of few words, so that some come twice. */
    private static String line(Random random) {
        String words = "This is number " + random.nextInt(40) + " of all of them.";
        return switch (random.nextInt(5)) {
            case 0 -> "\n";
            case 1 -> "- " + words + "\n";
            case 2 -> words + " ";
            default -> words + "\n\n";
        };
    }

    private static List<Stretch> stretches(String base, String mine, String theirs) {
        TakeApart sentences = new TakeApart();
        return Combine.stretches(sentences.base(base), sentences.changed(mine), sentences.changed(theirs));
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Units units = new TakeApart().base(text);
        for (int i = 0; i < units.count(); i++) {
            counts.merge(units.unit(i).strip(), 1, Integer::sum);
        }
        return counts;
    }
}
