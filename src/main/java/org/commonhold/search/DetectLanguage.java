package org.commonhold.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which language a text is written: by its letters where one language has them to itself, else by its {@link
 * FunctionWords}, which make up a fifth to a half of any prose. Says nothing where it is not sure.
 *
 * <p>People do not declare languages; a page that nobody said anything about is English by default. So what a text says
 * of itself weighs more than what is said of it.
 */
final class DetectLanguage {

    private static final int ENOUGH = 3_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");

    /** Names something in a formula or a list more often than it is a word. */
    private static final Pattern LETTER = Pattern.compile("[a-z&&[^aeiouy]]");

    private static final Map<UnicodeScript, String> ALONE = new EnumMap<>(Map.of(
            UnicodeScript.THAI, "th",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.GREEK, "el",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.BENGALI, "bn",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.TELUGU, "te"));

    /** The part of a text's words that must speak for a language, and of a query's. */
    private static final double ENOUGH_OF_A_TEXT = 0.04;

    private static final double ENOUGH_OF_A_QUERY = 0.6;

    /** How much more must speak for it than for the next. */
    private static final double CLEARLY = 1.25;

    private DetectLanguage() {}

    /**
     * The language of a text. Where several are as likely, what was declared, unless that one clearly is not: then the
     * likeliest, which is at least its neighbour.
     */
    static String ofText(String text, String declared) {
        String cut = Fields.cut(text, ENOUGH);
        List<String> words = words(cut);
        String alone = byLetters(cut);
        if (alone != null) {
            return alone;
        }
        Map<String, Double> speaking = speaking(words);
        String likeliest = likeliest(speaking, words.size() * ENOUGH_OF_A_TEXT);
        if (likeliest == null) {
            return declared;
        }
        boolean isSure = isClear(speaking, likeliest, speaking.keySet());
        boolean isAtOdds = FunctionWords.known().contains(Languages.of(declared))
                && isClear(speaking, likeliest, Set.of(Languages.of(declared)));
        return isSure || isAtOdds ? likeliest : declared;
    }

    /**
     * The language of a query, or {@link Languages#UNKNOWN} where it does not say.
     *
     * @param inUse the languages of the texts: no other is taken for another reading of the query
     */
    static String ofQuery(String text, Collection<String> inUse) {
        String alone = byLetters(text);
        if (alone != null) {
            return alone;
        }
        Map<String, Double> speaking = speaking(words(text));
        String likeliest = likeliest(speaking, ENOUGH_OF_A_QUERY);
        return likeliest != null && isClear(speaking, likeliest, inUse) ? likeliest : Languages.UNKNOWN;
    }

    /** The words of a text as they are written, in lower case. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The language that has these letters to itself, or null. */
    private static @Nullable String byLetters(String text) {
        Map<UnicodeScript, Integer> letters = letters(text);
        return letters.isEmpty() ? null : ALONE.get(mostOf(letters));
    }

    /** Japanese is written with Chinese letters between its own. */
    private static UnicodeScript mostOf(Map<UnicodeScript, Integer> letters) {
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        UnicodeScript most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return most == UnicodeScript.HAN && kana * 10 > letters.getOrDefault(most, 0) ? UnicodeScript.HIRAGANA : most;
    }

    private static Map<UnicodeScript, Integer> letters(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    /** How much speaks for each language. A word that several languages have says less of each. */
    private static Map<String, Double> speaking(List<String> words) {
        Map<String, Double> speaking = new TreeMap<>();
        for (String word : words) {
            Set<String> languages = LETTER.matcher(word).matches() ? Set.of() : FunctionWords.languages(word);
            languages.forEach(language -> speaking.merge(language, 1.0 / languages.size(), Double::sum));
        }
        return speaking;
    }

    private static @Nullable String likeliest(Map<String, Double> speaking, double enough) {
        return speaking.entrySet().stream()
                .filter(one -> one.getValue() >= enough)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean isClear(Map<String, Double> speaking, String likeliest, Collection<String> rivals) {
        double most = speaking.getOrDefault(likeliest, 0.0);
        return rivals.stream()
                .filter(rival -> !rival.equals(likeliest))
                .allMatch(rival -> most >= CLEARLY * speaking.getOrDefault(rival, 0.0));
    }
}
