package org.commonhold.search;

import org.commonhold.search.Wanted.Clause;
import org.commonhold.search.Wanted.Name;
import org.commonhold.search.Wanted.Named;
import org.commonhold.search.Wanted.Phrase;
import org.commonhold.search.Wanted.Word;
import org.jspecify.annotations.Nullable;

/** Reads one clause after another from a text. One pass, no recursion, no regular expression. */
final class ReadClause {

    /** What separates words beside blanks. Hyphens, apostrophes and points stay inside: co-op, don't, 3.5. */
    private static final String SEPARATORS = ",;:/|\\()[]{}<>=+*?!&^~%@#…";

    private static final String QUOTES = "\"“”„«»";

    private static final String OR = "OR";

    private final String text;
    private int at;

    ReadClause(String text) {
        this.text = text;
    }

    /** Goes on to where a clause may begin; false at the end. */
    boolean next() {
        while (separates(at)) {
            at++;
        }
        return at < text.length();
    }

    /** The word OR where it stands here by itself, or null. */
    @Nullable
    Word or() {
        int end = at + OR.length();
        if (!text.startsWith(OR, at) || !(end == text.length() || separates(end) || quotes(end))) {
            return null;
        }
        Word or = new Word(OR, at, end);
        at = end;
        return or;
    }

    /** Whether a hyphen says that what follows must not be there. */
    boolean not() {
        boolean not = text.charAt(at) == '-';
        if (not) {
            at++;
        }
        return not;
    }

    /** What stands here, or null where it has nothing to look for. */
    @Nullable
    Clause clause() {
        if (at == text.length() || separates(at)) {
            return null; // a lone hyphen
        }
        if (quotes(at)) {
            String phrase = quoted();
            return hasWords(phrase) ? new Phrase(phrase) : null;
        }
        Named named = named();
        if (named != null) {
            return named;
        }
        Word word = word();
        return hasWords(word.text()) ? word : null;
    }

    /** A name, a colon and at once a value; null where it is not all of that, and then it is text. */
    private @Nullable Named named() {
        int start = at;
        for (Name name : Name.values()) {
            String typed = name.typed();
            if (text.regionMatches(true, at, typed, 0, typed.length())) {
                at += typed.length();
                String value = at == text.length() || separates(at) ? "" : quotes(at) ? quoted() : word().text();
                if (hasWords(value)) {
                    return new Named(name, value, start, at);
                }
                at = start;
            }
        }
        return null;
    }

    /** A text whose phrases are words like any other. */
    static String withoutQuotes(String text) {
        StringBuilder without = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                without.setCharAt(i, ' ');
            }
        }
        return without.toString();
    }

    /** Up to the next quote, or to the end where somebody forgot it. */
    private String quoted() {
        int start = ++at;
        while (at < text.length() && !quotes(at)) {
            at++;
        }
        String quoted = text.substring(start, at);
        at = Math.min(at + 1, text.length());
        return quoted;
    }

    private Word word() {
        int start = at;
        while (at < text.length() && !separates(at) && !quotes(at)) {
            at++;
        }
        return new Word(text.substring(start, at), start, at);
    }

    private boolean separates(int index) {
        if (index >= text.length()) {
            return false;
        }
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
        return !Fields.terms(text).isEmpty();
    }
}
