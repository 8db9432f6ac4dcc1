package org.commonhold.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Cuts a text into the pieces that a language model was taught with, as BERT does without case (Devlin et al. 2019): words
 * and punctuation, each as the longest pieces that the vocabulary has. A library would bring native code of its own, which
 * unpacks itself into the user's home.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String GOES_ON = "##";

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** What stands for itself: punctuation, every other sign of ASCII, and each Chinese letter. */
    private static final Pattern WORD_OR_SIGN =
            Pattern.compile("[\\p{P}$+<=>^`|~\\p{IsHan}]|[^\\s\\p{Z}\\p{P}$+<=>^`|~\\p{IsHan}]+");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\uFFFD&&[^\\s]]");

    private final Map<String, Long> vocabulary;
    private final long unknown;
    private final long start;
    private final long end;

    private WordPieces(Map<String, Long> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = required(vocabulary, "[UNK]");
        this.start = required(vocabulary, "[CLS]");
        this.end = required(vocabulary, "[SEP]");
    }

    private static long required(Map<String, Long> vocabulary, String piece) {
        Long number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** @param json a description of a tokenizer as Hugging Face's library writes it, with {@code model.vocab} */
    static WordPieces read(InputStream json) throws IOException {
        Map<String, Long> vocabulary = new HashMap<>();
        JsonNode words = new ObjectMapper().readTree(json).path("model").path("vocab");
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().asLong()));
        return new WordPieces(vocabulary);
    }

    /** The numbers of the pieces, with those for start and end; what is more than {@code most} is left out. */
    long[] of(String text, int most) {
        LongStream pieces = WORD_OR_SIGN
                .matcher(plain(text))
                .results()
                .flatMapToLong(word -> pieces(word.group()))
                .limit(most - 2L);
        return LongStream.concat(LongStream.concat(LongStream.of(start), pieces), LongStream.of(end))
                .toArray();
    }

    private static String plain(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String parted = Normalizer.normalize(seen.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(parted).replaceAll("");
    }

    private LongStream pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return LongStream.of(unknown);
        }
        LongStream.Builder pieces = LongStream.builder();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Long piece = vocabulary.get(piece(word, from, to));
            while (piece == null && to > from + 1) {
                to--;
                piece = vocabulary.get(piece(word, from, to));
            }
            if (piece == null) {
                return LongStream.of(unknown);
            }
            pieces.add(piece);
            from = to;
        }
        return pieces.build();
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : GOES_ON + word.substring(from, to);
    }
}
