package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.search.Wanted.Clause;
import org.commonhold.search.Wanted.Named;
import org.commonhold.search.Wanted.Phrase;
import org.commonhold.search.Wanted.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query language: Q1 to Q7. */
class ParseQueryTest {

    /** What was understood: words, "phrases", (a | b), +name=value, and a minus before what must not be there. */
    private static String read(String typed) {
        Wanted wanted = ParseQuery.parse(typed);
        return Stream.of(
                        wanted.words().stream().map(ParseQueryTest::show),
                        wanted.phrases().stream().map(phrase -> "\"" + phrase + "\""),
                        wanted.alternatives().stream()
                                .map(group -> group.stream()
                                        .map(ParseQueryTest::show)
                                        .collect(Collectors.joining(" | ", "(", ")"))),
                        wanted.named().stream().map(ParseQueryTest::show),
                        wanted.excluded().stream().map(words -> "-" + words),
                        wanted.namedExcluded().stream().map(clause -> "-" + show(clause)))
                .flatMap(it -> it)
                .collect(Collectors.joining(" "));
    }

    private static String show(Clause clause) {
        return switch (clause) {
            case Word word -> word.text();
            case Phrase phrase -> "\"" + phrase.text() + "\"";
            case Named named -> "+" + named.name() + "=" + named.value();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    pay people => pay people
                    pay pay PAY => pay
                    "lived experience" pay => pay "lived experience"
                    “lived experience” «other» => "lived experience" "other"
                    "never closed => "never closed"
                    pay -vote => pay -vote
                    pay -"show of hands" => pay -show of hands
                    co-op don't 3.5 => co-op don't 3.5
                    """)
    void q1_wordsPhrasesAndNot(String typed, String understood) {
        assertThat(read(typed)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    kind:practice pay => pay +KIND=practice
                    kind:"case study" => +KIND=case study
                    KIND:Practice Topic:money => +KIND=Practice +TOPIC=money
                    place:“Porto Alegre” lang:pt-BR title:budget => +PLACE=Porto Alegre +LANG=pt-BR +TITLE=budget
                    (kind:tool,topic:money) => +KIND=tool +TOPIC=money
                    pay -kind:tool -title:"annual report" => pay -+KIND=tool -+TITLE=annual report
                    kind:"never closed => +KIND=never closed
                    """)
    void q2_namedClauses(String typed, String understood) {
        assertThat(read(typed)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    pay OR wage => (pay | wage)
                    fair pay OR wage OR "living wage" now => fair now (pay | wage | "living wage")
                    kind:tool OR kind:"case study" vote => vote (+KIND=tool | +KIND=case study)
                    vote OR kind:tool => (vote | +KIND=tool)
                    a b OR c d OR e f => a f (b | c) (d | e)
                    pay OR OR wage => (pay | wage)
                    """)
    void q3_orBindsCloserThanStandingSideBySide(String typed, String understood) {
        assertThat(read(typed)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    foo:bar => foo bar
                    kind: practice => kind practice
                    kind:"" pay => kind pay
                    kind:: => kind
                    mankind:x => mankind x
                    OR => OR
                    pay OR => pay OR
                    OR pay => OR pay
                    pay OR -vote => pay OR -vote
                    -vote OR pay => OR pay -vote
                    pay or wage => pay or wage
                    ORGAN OR-ganic => ORGAN OR-ganic
                    - -- " "" ! => ``
                    (a AND b) => a AND b
                    http://example.org/?q=1 => http example.org q 1
                    """)
    void q4_whatIsNoClauseIsText(String typed, String understood) {
        assertThat(read(typed)).isEqualTo(understood);
    }

    @Test
    void q5_whatIsTooLongOrTooMuchIsNotRead() {
        assertThat(ParseQuery.parse("x".repeat(5_000)).text()).hasSize(256);
        assertThat(ParseQuery.parse("a".repeat(255) + "\uD83D\uDE00").text()).hasSize(255);
        String many = Stream.iterate(1, n -> n + 1).limit(50).map(n -> "w" + n).collect(Collectors.joining(" "));
        assertThat(ParseQuery.parse(many).words()).hasSize(32);
        assertThat(ParseQuery.parse("-a ".repeat(50)).excluded()).hasSize(32);
        assertThat(ParseQuery.parse("a OR ".repeat(50)).alternatives().getFirst())
                .hasSize(32);
        assertThat(ParseQuery.parse("lang:a ".repeat(50)).named()).hasSize(32);
    }

    @Test
    void aTitleIsLookedForWithoutNamedClauses() {
        assertThat(ParseQuery.parse("kind:practice Consent kind:tool decision-making")
                        .prose()
                        .strip())
                .isEqualTo("Consent  decision-making");
        assertThat(ParseQuery.parse("pay OR wage").prose()).isEmpty();
        assertThat(ParseQuery.parse("pay -wage").prose()).isEmpty();
    }

    @Test
    void everyWordIsKnownInItsPlace() {
        assertThat(ParseQuery.parse("a OR b c kind:d e").everyWord())
                .extracting(Word::text)
                .isEqualTo(List.of("a", "b", "c", "e"));
    }

    @Test
    void nothingThrowsOrTakesLong() {
        Random random = new Random(5);
        long start = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            String typed = Hostile.query(random);
            Wanted wanted = ParseQuery.parse(typed);
            assertThat(wanted.text().length()).isLessThanOrEqualTo(256);
            assertThat(wanted.prose().length()).isLessThanOrEqualTo(256);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
