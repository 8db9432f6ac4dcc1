package org.commonhold.search;

import java.util.Set;

/**
 * One word of a query, as texts may have it.
 *
 * @param typed as it was typed
 * @param start where that begins in the query
 * @param end where it ends
 * @param whole as a whole word; empty where only the rules of a language see a word here
 * @param stems its stems by the rules of the languages that it may be of; empty for a word that they leave out
 * @param function whether it holds the sentence together and says nothing of what it is about
 */
record Token(String typed, int start, int end, String whole, Set<String> stems, boolean function) {

    Token {
        stems = Set.copyOf(stems);
    }

    /** How many letters it has; a mark above a letter is none. */
    int letters() {
        return (int) whole.codePoints().filter(Character::isLetter).count();
    }

    /** Whether one can slip in it: a word of a script in which words are set apart, and no number. */
    boolean isWord() {
        return letters() > 0 && whole.codePoints().noneMatch(Character::isIdeographic);
    }
}
