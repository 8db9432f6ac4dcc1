package org.commonhold.page.merge;

/** Follows the fences of a text, line by line, to know what is code. */
final class Fence {

    private static final int LENGTH_MIN = 3;
    private static final int INDENT_MAX = 3;

    private char mark;
    private int length;

    /**
     * Whether the next line that is not blank is code or opens or closes it.
     *
     * @param end where the line ends, without white space
     */
    boolean holds(String text, int from, int end) {
        int begin = from;
        while (begin < end && Units.isSpace(text.charAt(begin))) {
            begin++;
        }
        char first = text.charAt(begin);
        int run = begin;
        while (run < end && text.charAt(run) == first) {
            run++;
        }
        if (length > 0) {
            if (first == mark && run == end && run - begin >= length) {
                length = 0;
            }
            return true;
        }
        boolean opens = (first == '`' || first == '~') && run - begin >= LENGTH_MIN && begin - from <= INDENT_MAX;
        if (opens && first == '`') {
            // spec: "Info strings for backtick code blocks cannot contain backticks"
            opens = text.indexOf('`', run, end) < 0;
        }
        if (opens) {
            mark = first;
            length = run - begin;
        }
        return opens;
    }
}
