package org.commonhold.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody looked for, brought into the one form in which it can stand on the board.
 *
 * @param words as typed, in one line
 * @param key the same for the same words in any order, case and accent: by it people are found to have asked the same
 */
record QuestionWords(String words, String key) {

    /** Whoever needs more words than this is writing a page. */
    static final int LONGEST = 160;

    private static final int MOST_WORDS = 24;
    private static final int FEWEST_LETTERS = 3;
    private static final int LONGEST_WORD = 40;

    /** Scripts whose marks are accents; in others they are vowels. */
    private static final Set<Character.UnicodeScript> ACCENTED =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC);

    /** What words may be good for. */
    sealed interface Judged {}

    /**
     * They can stand on the board.
     *
     * @param onPurpose whether only somebody who means it may put them there
     */
    record Fit(QuestionWords words, boolean onPurpose) implements Judged {}

    /** They cannot, and why. */
    record Unfit(QuestionOutcome.Why why) implements Judged {}

    static Judged judge(String typed) {
        String line = line(typed);
        if (line.codePointCount(0, line.length()) > LONGEST) {
            return new Unfit(QuestionOutcome.Why.TOO_LONG);
        }
        Set<String> words = words(line);
        if (words.size() > MOST_WORDS) {
            return new Unfit(QuestionOutcome.Why.TOO_LONG);
        }
        LooksPrivate.Signs signs = LooksPrivate.in(line);
        if (signs == LooksPrivate.Signs.CLEAR) {
            return new Unfit(QuestionOutcome.Why.PRIVATE);
        }
        if (!says(words)) {
            return new Unfit(QuestionOutcome.Why.NO_WORDS);
        }
        // What is searched with signs of the query language is no question that people put to each other.
        boolean onPurpose = signs == LooksPrivate.Signs.PERHAPS || line.indexOf(':') >= 0 || line.contains(" -");
        return new Fit(new QuestionWords(line, String.join(" ", words)), onPurpose);
    }

    /** The key of a page's name, whatever that is. */
    static String key(String name) {
        return String.join(" ", words(line(name)));
    }

    /** One line without what cannot be seen, and without the marks of an exact phrase around all of it. */
    private static String line(String typed) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!isUnseen(c)) {
                out.appendCodePoint(c);
            }
        });
        String line = out.toString().strip();
        boolean isPhrase = line.length() > 2 && line.startsWith("\"") && line.indexOf('"', 1) == line.length() - 1;
        return isPhrase ? line.substring(1, line.length() - 1).strip() : line;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** The words of a line, each once, in the order of their characters. */
    private static Set<String> words(String line) {
        Set<String> words = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        int[] last = {0};
        Normalizer.normalize(line, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        word.appendCodePoint(c);
                        last[0] = c;
                    } else if (isMark(c)) {
                        if (last[0] != 0 && !ACCENTED.contains(Character.UnicodeScript.of(last[0]))) {
                            word.appendCodePoint(c);
                        }
                    } else if (c != '\'' && c != '\u2019') {
                        end(words, word);
                        last[0] = 0;
                    }
                });
        end(words, word);
        return words;
    }

    private static void end(Set<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(Normalizer.normalize(word, Normalizer.Form.NFC));
            word.setLength(0);
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether words say something: a few letters, none of them struck again and again, no word that is no word. */
    private static boolean says(Set<String> words) {
        String all = String.join("", words);
        boolean isIdeographic = all.codePoints().anyMatch(Character::isIdeographic);
        long letters = all.codePoints().filter(Character::isLetter).count();
        long different = all.codePoints().filter(Character::isLetter).distinct().count();
        return letters >= (isIdeographic ? 2 : FEWEST_LETTERS)
                && different >= 2
                && words.stream().noneMatch(word -> !isIdeographic && word.length() > LONGEST_WORD)
                && !isStuck(all);
    }

    private static boolean isStuck(String all) {
        int run = 1;
        for (int i = 1; i < all.length(); i++) {
            run = all.charAt(i) == all.charAt(i - 1) ? run + 1 : 1;
            if (run > 4) {
                return true;
            }
        }
        return false;
    }
}
