package org.commonhold.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonhold.search.Wanted.Word;

/**
 * Reads a query: words, "phrases" and -not. Everything else is text; nothing is an error. One pass, no recursion, no
 * regular expression (SAFETY row 27).
 */
final class ParseQuery {

    private static final int MAX_CLAUSES = 32;

    /** What separates words beside blanks. Hyphens, apostrophes and points stay inside: co-op, don't, 3.5. */
    private static final String SEPARATORS = ",;:/|\\()[]{}<>=+*?!&^~%@#…";

    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    /** Saying a word twice means no more, and would cost twice. */
    private final Set<String> seen = new HashSet<>();

    private int at;

    private ParseQuery(String text) {
        this.text = text;
    }

    static Wanted parse(String typed) {
        ParseQuery parse = new ParseQuery(Fields.cut(typed, SearchQuery.MAX_TEXT));
        parse.run();
        return new Wanted(parse.text, parse.words, parse.phrases, parse.excluded);
    }

    private void run() {
        while (at < text.length() && words.size() + phrases.size() + excluded.size() < MAX_CLAUSES) {
            if (separates(at)) {
                at++;
            } else {
                clause();
            }
        }
    }

    private void clause() {
        boolean not = text.charAt(at) == '-';
        if (not) {
            at++;
        }
        if (at == text.length() || separates(at)) {
            return; // a lone hyphen
        }
        if (quotes(at)) {
            String phrase = quoted();
            if (hasWords(phrase)) {
                (not ? excluded : phrases).add(phrase);
            }
            return;
        }
        Word word = word();
        if (not && hasWords(word.text())) {
            excluded.add(word.text());
        } else if (hasWords(word.text()) && seen.add(Fields.name(word.text()))) {
            words.add(word);
        }
    }

    /** Up to the next quote, or to the end where somebody forgot it. */
    private String quoted() {
        int start = ++at;
        while (at < text.length() && !quotes(at)) {
            at++;
        }
        String phrase = text.substring(start, at);
        at++;
        return phrase;
    }

    private Word word() {
        int start = at;
        while (at < text.length() && !separates(at) && !quotes(at)) {
            at++;
        }
        return new Word(text.substring(start, at), start, at);
    }

    private boolean separates(int index) {
        char c = text.charAt(index);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || SEPARATORS.indexOf(c) >= 0;
    }

    private boolean quotes(int index) {
        return QUOTES.indexOf(text.charAt(index)) >= 0;
    }

    private static boolean hasWords(String text) {
        return !Fields.terms(Fields.ALL, text).isEmpty();
    }
}
