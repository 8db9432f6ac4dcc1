package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words can stand on the board (docs/scenarios/finding-asked.md). */
class QuestionWordsTest {

    private static QuestionWords fit(String typed) {
        return ((QuestionWords.Fit) QuestionWords.judge(typed)).words();
    }

    @Test
    void y1_wordsAreTheSameInAnyOrderCaseAccentAndPunctuation() {
        assertThat(fit("Who pays for the café?").key())
                .isEqualTo(fit("the CAFE\u0301: who pays for, the".replace(":", ""))
                        .key())
                .isEqualTo(fit("  \"who pays for the cafe\" ").key())
                .isNotEqualTo(fit("who pays for the cafés").key());
        assertThat(fit("don’t shout").key()).isEqualTo(fit("Don't shout!").key());
        assertThat(fit("हिंदी में मदद").key()).isNotEqualTo(fit("हद म मदद").key());
        assertThat(fit("  how\tdo\u200B we \n start?  ").words()).isEqualTo("how do we start?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@example.org",
                "write to kim @ example",
                "kim at example dot org",
                "0161 496 0000",
                "call +44 161 496 0000 please",
                "٠١٦١ ٤٩٦ ٠٠٠٠",
                "national insurance 1234567",
                "https://example.org/secret?token=x",
                "www.example.org"
            })
    void y2_whatAPersonCanBeReachedByNeverStandsThere(String typed) {
        assertThat(QuestionWords.judge(typed)).isEqualTo(new QuestionWords.Unfit(QuestionOutcome.Why.PRIVATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim lives at 12 high street",
                "12b High Street, Anytown",
                "rue du moulin 7",
                "Hauptstraße 5 Berlin",
                "keizersgracht 12",
                "neighbours near zz9 9zz",
                "somebody in ZZ99ZZ",
                "10115 berlin",
                "kind:guide money",
                "money -lottery"
            })
    void y3_whatMayTellWhereSomebodyLivesIsPutThereOnPurposeAlone(String typed) {
        assertThat(QuestionWords.judge(typed))
                .isInstanceOfSatisfying(
                        QuestionWords.Fit.class,
                        fit -> assertThat(fit.onPurpose()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do we pay people fairly",
                "what changed between 1989 and 2026",
                "5 ways to decide",
                "decisions by 100 people in 3 hours",
                "Sut mae rhannu grym?",
                "¿Quién decide el presupuesto?",
                "من يقرر؟",
                "誰が決めますか",
                "市民会議"
            })
    void y4_ordinaryQuestionsStandThere(String typed) {
        assertThat(QuestionWords.judge(typed))
                .isInstanceOfSatisfying(
                        QuestionWords.Fit.class,
                        fit -> assertThat(fit.onPurpose()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "ab", "??", "12 34", "aaaaaaa", "xx xx", "\u200B\u202E", "😀😀😀", "loooooooool"})
    void y5_noiseDoesNot(String typed) {
        assertThat(QuestionWords.judge(typed)).isEqualTo(new QuestionWords.Unfit(QuestionOutcome.Why.NO_WORDS));
    }

    @Test
    void y6_whatIsTooLongDoesNot() {
        assertThat(QuestionWords.judge("why ".repeat(60) + "not"))
                .isEqualTo(new QuestionWords.Unfit(QuestionOutcome.Why.TOO_LONG));
        assertThat(QuestionWords.judge("a b c d e f g h i j k l m n o p q r s t u v w x y z"))
                .isEqualTo(new QuestionWords.Unfit(QuestionOutcome.Why.TOO_LONG));
        assertThat(QuestionWords.judge("x".repeat(60)))
                .isEqualTo(new QuestionWords.Unfit(QuestionOutcome.Why.NO_WORDS));
    }

    @Test
    @Timeout(20)
    void y7_hostileTextIsJudgedAtOnce() {
        Random random = new Random(5);
        List<String> pieces =
                List.of("a", "9", " ", "@", "é", "\uD800", "\0", "\u202E", "street", "st", "12", "\u0301", "字");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (QuestionWords.judge(typed.toString()) instanceof QuestionWords.Fit fit) {
                assertThat(fit.words().words()).doesNotContain("\0", "\uD800", "\u202E", "@");
                assertThat(fit.words().key()).isNotBlank();
            }
        }
        long began = System.nanoTime();
        for (String one : List.of("9", "street 1 ", "\u0301", "a", "\uD83D\uDE00")) {
            QuestionWords.judge(one.repeat(300_000));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
}
