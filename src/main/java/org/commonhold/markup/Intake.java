package org.commonhold.markup;

/** Admits a text to the parser, or refuses what the parser itself would suffer from. */
final class Intake {

    /**
     * Square brackets between two blank lines. Each link walks all brackets that are open before it, so their number
     * has to be bounded for the time to be.
     */
    static final int MAX_BRACKETS = 10_000;

    private static final char REPLACEMENT = '\uFFFD';

    private Intake() {}

    /** The text without lone surrogates; NUL is replaced by the parser itself, as the specification says. */
    static String admit(String text) {
        if (text.length() > Markup.MAX_BYTES || bytes(text) > Markup.MAX_BYTES) {
            throw new TooComplex(TooComplex.Reason.TOO_LONG);
        }
        refuseBracketFloods(text);
        return wellFormed(text);
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Half a pair counts two: a pair is four bytes, and a lone half becomes U+FFFD, which is three.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static void refuseBracketFloods(String text) {
        int brackets = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[' -> {
                    blank = false;
                    if (++brackets > MAX_BRACKETS) {
                        throw new TooComplex(TooComplex.Reason.TOO_MANY_BRACKETS);
                    }
                }
                case '\n' -> {
                    brackets = blank ? 0 : brackets;
                    blank = true;
                }
                case ' ', '\t', '\r' -> {}
                default -> blank = false;
            }
        }
    }

    private static String wellFormed(String text) {
        StringBuilder copy = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (copy == null) {
                copy = new StringBuilder(text);
            }
            copy.setCharAt(i, REPLACEMENT);
        }
        return copy == null ? text : copy.toString();
    }
}
