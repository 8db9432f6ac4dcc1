package org.commonhold.markup;

import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Finds {@code [ ]} and {@code [x]} at the start of list items. Our own, because the extension's pattern backtracks over
 * a long run of spaces (SAFETY row 10).
 */
final class TaskItems implements PostProcessor {

    private static final int MARK = 3;

    @Override
    public Node process(Node tree) {
        Tree.walk(tree, node -> {
            if (node instanceof ListItem item
                    && item.getFirstChild() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof Text text) {
                mark(paragraph, text);
            }
            return true;
        });
        return tree;
    }

    private static void mark(Paragraph paragraph, Text text) {
        String literal = text.getLiteral();
        // GFM: the task list item marker is followed by white space, so [x](link) and [x] alone are not tasks.
        if (literal.length() <= MARK
                || literal.charAt(0) != '['
                || literal.charAt(2) != ']'
                || !isSpace(literal.charAt(MARK))) {
            return;
        }
        char mark = literal.charAt(1);
        if (mark == 'x' || mark == 'X' || mark == ' ') {
            paragraph.prependChild(new TaskMarker(mark != ' '));
            text.setLiteral(literal.substring(MARK).stripLeading());
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
