package org.commonhold.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that hold a sentence together and say nothing of what it is about. People ask in whole sentences, and "how do
 * we" must not find every page that says "we". By them, too, a language is told from others. They are those that
 * Lucene's rules leave out, and our own list, which has languages without rules.
 */
final class FunctionWords {

    private static final String LIST = "/search/function-words.txt";

    /** Of which languages a word is one; in lower case with its accents. */
    private static final Map<String, Set<String>> LANGUAGES = new HashMap<>();

    static {
        for (String language : Languages.all()) {
            for (Object chars : Languages.leftOut(language)) {
                String word = new String((char[]) chars);
                if (isOf(language, word)) {
                    add(language, word);
                }
            }
        }
        readList();
    }

    private static final Set<String> KNOWN =
            LANGUAGES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** By the words as the index has them. */
    private static final Map<String, Set<String>> FOLDED = new HashMap<>();

    static {
        LANGUAGES.forEach((word, of) -> Fields.terms(word)
                .forEach(term ->
                        FOLDED.computeIfAbsent(term, _ -> new HashSet<>()).addAll(of)));
    }

    private FunctionWords() {}

    /** The languages of which a word is one; the word as it is written, in lower case. */
    static Set<String> languages(String word) {
        return LANGUAGES.getOrDefault(word, Set.of());
    }

    /** The same of a word as the index has it: without accents, in lower case. */
    static Set<String> languagesFolded(String word) {
        return FOLDED.getOrDefault(word, Set.of());
    }

    /** The languages of which we have such words. */
    static Set<String> known() {
        return KNOWN;
    }

    /** The rules for Chinese, Japanese and Korean leave out English words, and those for Estonian every letter. */
    private static boolean isOf(String language, String leftOut) {
        return switch (language) {
            case "zh", "ja", "ko" ->
                leftOut.codePoints().noneMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.LATIN);
            case "et" -> leftOut.length() > 1;
            default -> true;
        };
    }

    private static void add(String language, String word) {
        LANGUAGES
                .computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                .add(language);
    }

    private static void readList() {
        try (InputStream list = Objects.requireNonNull(FunctionWords.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                        add(line.substring(0, colon), word);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is part of the application
        }
    }
}
