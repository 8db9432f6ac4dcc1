package org.commonhold.markup;

/** Runs of white space as one space. */
final class Whitespace {

    private Whitespace() {}

    /** The text trimmed, each run of white space (line breaks too) made one space. */
    static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }
}
