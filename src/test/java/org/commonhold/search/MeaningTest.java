package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts mean is told from their pieces, and kept. */
class MeaningTest {

    @TempDir
    Path directory;

    /** G12 As the tokenizer cuts them with which the model was taught; the expected numbers are that one's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hello, world!             | 101 7592 1010 2088 999 102
                    Café  naïve ÜBER          | 101 7668 15743 19169 102
                    it's $5 co-production     | 101 2009 1005 1055 1002 1019 2522 1011 2537 102
                    日本語 text               | 101 1864 1876 1950 3793 102
                    ab\u200bc\u00adx          | 101 5925 2595 102
                    unaffordability           | 101 14477 4246 8551 8010 102
                    😀 ok                     | 101 100 7929 102
                    İstanbul ﬁn               | 101 9960 1984 2078 102
                    ''                        | 101 102
                    """)
    void aTextIsCutIntoThePiecesThatTheModelKnows(String text, String expected) throws IOException {
        assertThat(pieces().of(text, 20))
                .isEqualTo(Arrays.stream(expected.split(" ", -1))
                        .mapToLong(Long::parseLong)
                        .toArray());
    }

    /** G12 */
    @Test
    void longWordsAreUnknownAndLongTextsAreCut() throws IOException {
        assertThat(pieces().of("x".repeat(101), 20)).containsExactly(101, 100, 102);
        assertThat(pieces().of("one two three four", 4)).hasSize(4).endsWith(102);
    }

    private static WordPieces pieces() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(MeaningTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"))) {
            return WordPieces.read(json);
        }
    }

    /** G12 */
    @Test
    void whatSaysTheSameInOtherWordsLiesNearer() throws IOException {
        Meaning meaning = Meaning.shared(directory);
        byte[] question = meaning.of("how do we stop one person from talking all the time");
        byte[] answer = meaning.of("Nobody speaks twice before everybody has spoken once.");
        byte[] other = meaning.of("The boiler in the hall is serviced every time in autumn.");
        assertThat(Meaning.nearness(question, answer)).isGreaterThan(Meaning.nearness(question, other));
        assertThat(Meaning.nearness(question, question)).isEqualTo(1);
    }

    /** G12 The code comes from where it was put, not from a copy that the library makes at each start. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theCodeIsUnpackedWhereItBelongs() throws IOException {
        Meaning.shared(directory);
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.contains("libonnxruntime.so"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("onnxruntime-java"));
    }

    /** G12 Whatever a text holds, there is an answer. */
    @Test
    void hostileTextsHaveAMeaningToo() {
        for (String text : List.of("", " ", "\0", "\ud800", "a".repeat(100_000), "🏳️‍🌈".repeat(2_000), "\u202e")) {
            assertThatCode(() -> assertThat(Meaning.shared(directory).of(text)).hasSize(Meaning.SIZE))
                    .doesNotThrowAnyException();
        }
    }

    /** G12 */
    @Test
    void whatIsKnownIsKnownAfterARestart() throws IOException {
        Path file = directory.resolve("meanings");
        Meanings.Key one = Meanings.Key.of("one");
        Meanings written = new Meanings();
        written.put(one, meaning(1));
        written.put(Meanings.Key.of("two"), meaning(2));
        assertThat(written.keepOnly(Set.of(one))).isTrue();
        written.write(file);

        Meanings read = new Meanings();
        read.read(file);
        assertThat(read.size()).isOne();
        assertThat(read.of(one)).isEqualTo(meaning(1));
    }

    /** G12 A file that was cut short or changed counts for nothing. */
    @Test
    void aBrokenFileIsNotBelieved() throws IOException {
        Path file = directory.resolve("meanings");
        Meanings written = new Meanings();
        written.put(Meanings.Key.of("one"), meaning(1));
        written.write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(believed(file)).as("byte %d", i).isZero();
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(believed(file)).as("cut at %d", i).isZero();
        }
        Files.delete(file);
        assertThat(believed(file)).isZero();
    }

    private static int believed(Path file) {
        Meanings read = new Meanings();
        try {
            read.read(file);
        } catch (IOException e) {
            return read.size();
        }
        return read.size();
    }

    private static byte[] meaning(int number) {
        byte[] meaning = new byte[Meaning.SIZE];
        Arrays.fill(meaning, (byte) number);
        return meaning;
    }
}
