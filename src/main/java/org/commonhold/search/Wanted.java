package org.commonhold.search;

import java.util.List;

/**
 * What a query asks for, taken apart.
 *
 * @param text the text that was read: what was typed, cut to the cap
 * @param words single words, in order
 * @param phrases quoted words, which must stand together
 * @param excluded words or phrases that must not be there
 */
record Wanted(String text, List<Word> words, List<String> phrases, List<String> excluded) {

    Wanted {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
    }

    /** A word and where it stands in the text. */
    record Word(String text, int start, int end) {}

    /** Whether nothing was typed at all, which asks for a list. */
    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether something was typed that has nothing to look for. */
    boolean isMeaningless() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }
}
