package org.commonhold.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as words and signs, each with the white space before it, and the white space at the end. Put together again they
 * are the text.
 *
 * @param units words, numbers and single signs; in scripts that put no spaces between words, single letters
 * @param gaps the white space before each unit, one more for the end; may be empty
 */
record Words(List<String> units, List<String> gaps) {

    static Words of(String text) {
        List<String> units = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int at = 0;
        while (true) {
            int word = at;
            while (word < text.length() && isSpace(text.charAt(word))) {
                word++;
            }
            gaps.add(text.substring(at, word));
            if (word == text.length()) {
                return new Words(units, gaps);
            }
            at = end(text, word);
            units.add(text.substring(word, at));
        }
    }

    int size() {
        return units.size();
    }

    /** The units from here to there with the white space before each. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(gaps.get(i)).append(units.get(i));
        }
        return text.toString();
    }

    /** The same with one space for all white space, and none at the ends. */
    static String withoutSpaces(String line) {
        StringBuilder text = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isSpace(c)) {
                space = !text.isEmpty();
            } else {
                if (space) {
                    text.append(' ');
                    space = false;
                }
                text.append(c);
            }
        }
        return text.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int end(String text, int start) {
        int c = text.codePointAt(start);
        int at = start + Character.charCount(c);
        if (!isWord(c) || standsAlone(c)) {
            while (at < text.length() && isMark(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return at;
        }
        while (at < text.length()) {
            int next = text.codePointAt(at);
            int width = Character.charCount(next);
            boolean joins = (next == '\'' || next == '’')
                    && at + 1 < text.length()
                    && Character.isLetter(text.codePointAt(at + 1))
                    && !standsAlone(text.codePointAt(at + 1));
            if (!joins && (standsAlone(next) || !(isWord(next) || isMark(next)))) {
                return at;
            }
            at += width;
        }
        return at;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Letters of scripts without spaces between words. */
    private static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
