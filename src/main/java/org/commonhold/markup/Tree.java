package org.commonhold.markup;

import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Walking a parsed text in the order of writing, without recursion: a hostile text is deep before it is long. */
final class Tree {

    private Tree() {}

    /** Shows every node below the root; the visitor says whether to go into it. */
    static void walk(Node root, Predicate<Node> visitor) {
        Node node = root.getFirstChild();
        while (node != null) {
            boolean enter = visitor.test(node);
            Node child = enter ? node.getFirstChild() : null;
            node = child != null ? child : after(node, root);
        }
    }

    private static @Nullable Node after(Node node, Node root) {
        for (Node at = node; at != null && !at.equals(root); at = at.getParent()) {
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }
}
