package org.commonhold.page.merge;

import java.util.Set;

/**
 * Where a sentence ends. Wrongly seeing two sentences as one only makes a merge more careful, so what may be an
 * abbreviation ends nothing.
 */
final class Sentences {

    /** Shortened words that a capital letter often follows, beside those that {@link #isShortened} knows by their look. */
    private static final Set<String> SHORTENED = Set.of("vs", "cf", "ca", "approx", "resp", "bzw", "incl", "esp");

    private static final String ENDS = ".!?…";
    private static final String ENDS_WITHOUT_SPACE = "。！？";
    private static final String CLOSES = "\"')]}*_”’»";

    /** A capitalised word of up to so many letters before a full stop may be a title: Dr., Prof. */
    private static final int TITLE_MAX = 4;

    /** Digits so near to the beginning may number an item. */
    private static final int INDENT_MAX = 8;

    private Sentences() {}

    /** The end of the sentence that begins at {@code from}, before the white space that follows it; at most {@code end}. */
    static int end(String text, int from, int end) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            at++;
            boolean needsNoSpace = ENDS_WITHOUT_SPACE.indexOf(c) >= 0;
            if (!needsNoSpace && ENDS.indexOf(c) < 0) {
                continue;
            }
            int stop = at - 1;
            while (at < end && isOneOf(text.charAt(at), ENDS, ENDS_WITHOUT_SPACE, CLOSES)) {
                at++;
            }
            if (needsNoSpace || (isFollowedByBeginning(text, at, end) && !isShortened(text, from, stop))) {
                return at;
            }
        }
        return end;
    }

    private static boolean isOneOf(char c, String... sets) {
        for (String set : sets) {
            if (set.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFollowedByBeginning(String text, int at, int end) {
        int next = at;
        while (next < end && Units.isSpace(text.charAt(next))) {
            next++;
        }
        return next == end || (next > at && !Character.isLowerCase(text.codePointAt(next)));
    }

    /** Whether the full stop at {@code stop} may belong to the word before it: 1., A., e.g., Dr. */
    private static boolean isShortened(String text, int from, int stop) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        int begin = stop;
        while (begin > from && (Character.isLetterOrDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = text.substring(begin, stop);
        return word.length() <= 1
                || word.indexOf('.') >= 0
                || (begin - from <= INDENT_MAX && word.chars().allMatch(Character::isDigit))
                || (Character.isUpperCase(word.charAt(0)) && word.length() <= TITLE_MAX)
                || SHORTENED.contains(word);
    }
}
