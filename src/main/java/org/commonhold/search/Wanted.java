package org.commonhold.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a query asks for, taken apart.
 *
 * @param text the text that was read: what was typed, cut to the cap
 * @param words single words, in order
 * @param phrases quoted words, which must stand together
 * @param excluded words or phrases that must not be there
 * @param alternatives clauses joined by OR, of each group of which one must be there; each has two or more
 * @param named clauses that must hold
 * @param namedExcluded clauses that must not hold
 */
record Wanted(
        String text,
        List<Word> words,
        List<String> phrases,
        List<String> excluded,
        List<List<Clause>> alternatives,
        List<Named> named,
        List<Named> namedExcluded) {

    /** So many words are a sentence and no list of things to look for. */
    private static final int SENTENCE = 8;

    Wanted {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        alternatives = List.copyOf(alternatives);
        named = List.copyOf(named);
        namedExcluded = List.copyOf(namedExcluded);
    }

    /** One thing to look for. */
    sealed interface Clause permits Word, Phrase, Named {}

    /** A word and where it stands in the text. */
    record Word(String text, int start, int end) implements Clause {}

    /** Words that must stand together. */
    record Phrase(String text) implements Clause {}

    /**
     * What something besides the words must be, such as {@code kind:practice}.
     *
     * @param value as typed, without quotes
     */
    record Named(Name name, String value, int start, int end) implements Clause {

        /** The same clause in the words of the index. */
        Named meaning(String other) {
            return new Named(name, other, start, end);
        }
    }

    /** What a named clause may be about. */
    enum Name {
        KIND,
        TOPIC,
        PLACE,
        TITLE,
        LANG;

        /** As it is typed, with the colon. */
        String typed() {
            return name().toLowerCase(Locale.ROOT) + ":";
        }

        /** Whether a page has only one, so that two of them can only mean either. */
        boolean isSingle() {
            return this == KIND || this == LANG;
        }
    }

    /** Every word that is looked for, in the order of the text. */
    List<Word> everyWord() {
        Stream<Word> joined = alternatives.stream()
                .flatMap(List::stream)
                .filter(Word.class::isInstance)
                .map(Word.class::cast);
        return Stream.concat(words.stream(), joined)
                .sorted(Comparator.comparingInt(Word::start))
                .toList();
    }

    /** The text without its named clauses, as it may be a title; empty where it excludes or leaves a choice. */
    String prose() {
        if (!excluded.isEmpty() || !alternatives.isEmpty() || !namedExcluded.isEmpty()) {
            return "";
        }
        return without(named);
    }

    /** The text without one of its named clauses. */
    String textWithout(Named clause) {
        return without(List.of(clause)).strip();
    }

    private String without(List<Named> clauses) {
        StringBuilder without = new StringBuilder();
        int copied = 0;
        for (Named clause : clauses) {
            without.append(text, copied, clause.start());
            copied = clause.end();
        }
        return without.append(text.substring(copied)).toString();
    }

    /** Whether it is a whole sentence with quotation marks in it, which then are the sentence's own. */
    boolean isQuotingSentence() {
        return !phrases.isEmpty()
                && words.size() >= SENTENCE
                && excluded.isEmpty()
                && alternatives.isEmpty()
                && named.isEmpty()
                && namedExcluded.isEmpty();
    }

    /** Whether nothing was typed at all, which asks for a list. */
    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether no words say what is best, so that the hits are a list. */
    boolean isList() {
        return words.isEmpty() && phrases.isEmpty() && alternatives.isEmpty();
    }

    /** Whether something was typed that has nothing to look for. */
    boolean isMeaningless() {
        return isList() && excluded.isEmpty() && named.isEmpty() && namedExcluded.isEmpty();
    }
}
