package org.commonhold.markup;

/** The characters that need no thought in an address or an id. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(int c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }
}
