package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link HardTextsSoak} at a size that takes a second: a merge here is wrong far less often than one by lines. */
class HardTextsTest {

    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n"})
    void m14_whereTextsRepeatAMergeIsCarefulRatherThanWrong(String between) {
        HardTexts.Score few = HardTexts.score(ROUNDS, 4, between);
        assertThat(few.wrong()).as(few.toString()).isLessThan(1 + few.cases() / 500);
        assertThat(few.wrong()).as(few.toString()).isLessThan(few.lineMergeWrong());
        HardTexts.Score many = HardTexts.score(ROUNDS, 1_000, between);
        assertThat(many.wrong()).as(many.toString()).isZero();
        assertThat(many.right()).as(many.toString()).isGreaterThan(many.cases() * 98 / 100);
    }
}
