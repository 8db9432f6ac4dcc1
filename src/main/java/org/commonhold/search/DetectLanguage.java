package org.commonhold.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** The language of a text, or what was declared where the text itself does not say. */
    static String ofText(String text, String declared) {
        String cut = Fields.cut(text, ENOUGH);
        List<String> words = words(cut);
        return tell(cut, words, words.size() * ENOUGH_OF_A_TEXT, declared);
    }

    /** The language of a query, or {@link Languages#UNKNOWN} where it does not say. */
    static String ofQuery(String text) {
        return tell(text, words(text), ENOUGH_OF_A_QUERY, Languages.UNKNOWN);
    }

    /** The words of a text as they are written, in lower case. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String tell(String text, List<String> words, double enough, String otherwise) {
        Map<UnicodeScript, Integer> letters = letters(text);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return otherwise;
        }
        UnicodeScript most = mostOf(letters);
        String alone = ALONE.get(most);
        return alone == null ? byWords(words, enough, otherwise) : alone;
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

    private static String byWords(List<String> words, double enough, String otherwise) {
        Map<String, Double> speaking = new HashMap<>();
        for (String word : words) {
            Set<String> languages = FunctionWords.languages(word);
            // A word that several languages have says less of each.
            languages.forEach(language -> speaking.merge(language, 1.0 / languages.size(), Double::sum));
        }
        List<Map.Entry<String, Double>> most = speaking.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        boolean sure = !most.isEmpty()
                && most.getFirst().getValue() >= enough
                && (most.size() == 1
                        || most.getFirst().getValue() >= CLEARLY * most.get(1).getValue());
        return sure ? most.getFirst().getKey() : otherwise;
    }
}
