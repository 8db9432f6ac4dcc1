package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commonhold.kernel.Caller;
import org.junit.jupiter.api.Test;

/** Who looked for what in vain is counted in memory (docs/scenarios/finding-asked.md). */
class MissedSearchesTest {

    private static final QuestionWords WORDS = words("who mends the bridge");

    private final MissedSearches missed = new MissedSearches();

    private static QuestionWords words(String typed) {
        return ((QuestionWords.Fit) QuestionWords.judge(typed)).words();
    }

    private static Caller caller(String name) {
        return new Caller(1, name);
    }

    @Test
    void y10_whoAsksAHundredTimesCountsOnce() {
        for (int i = 0; i < 100; i++) {
            assertThat(missed.missed(WORDS, caller("a"), 3)).isEmpty();
        }
        assertThat(missed.missed(words("The bridge: who mends?".replace(":", "")), caller("b"), 3))
                .isEmpty();
        assertThat(missed.missed(words("WHO mends the bridge?"), caller("c"), 3))
                .isEqualTo(Optional.of(WORDS));
    }

    @Test
    void y11_whenTheKeyOrTheProcessEndsAllIsForgotten() {
        missed.missed(WORDS, caller("a"), 3);
        missed.missed(WORDS, caller("b"), 3);
        assertThat(missed.missed(WORDS, new Caller(2, "c"), 3)).isEmpty();
        assertThat(missed.missed(WORDS, new Caller(2, "d"), 3)).isEmpty();
        assertThat(new MissedSearches().missed(WORDS, caller("c"), 3)).isEmpty();
    }

    @Test
    void y12_aProgramThatAsksForManyThingsCountsForFiftyOfThem() {
        for (int i = 0; i < 1_000; i++) {
            missed.missed(words("question number " + i), caller("robot"), 2);
        }
        int counted = 0;
        for (int i = 0; i < 1_000; i++) {
            counted += missed.missed(words("question number " + i), caller("person " + i), 2)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(counted).isEqualTo(50);
    }

    @Test
    void y13_aFloodPushesOutWhatWasAskedLongAgoAndNoMore() {
        missed.missed(words("asked long ago"), caller("a"), 2);
        for (int i = 0; i < 6_000; i++) {
            missed.missed(words("flood of words " + i), caller("c" + i), 2);
        }
        assertThat(missed.missed(words("asked long ago"), caller("b"), 2)).isEmpty();
        assertThat(missed.missed(words("asked long ago"), caller("c"), 2)).isPresent();
    }

    @Test
    void y13_aProgramThatCountsNoMorePushesNothingOut() {
        missed.missed(words("asked before the program"), caller("a"), 2);
        for (int i = 0; i < 6_000; i++) {
            missed.missed(words("what a program makes up " + i), caller("robot"), 2);
        }
        assertThat(missed.missed(words("asked before the program"), caller("b"), 2))
                .isPresent();
    }

    @Test
    void y14_manyAtOnceAreCountedRight() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = "c" + i % 4;
            all.add(() -> missed.missed(WORDS, caller(name), 5).isPresent());
        }
        assertThat(Writing.atOnce(all)).doesNotContain(true);
        assertThat(missed.missed(WORDS, caller("fifth"), 5)).isPresent();
    }
}
