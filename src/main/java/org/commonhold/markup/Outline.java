package org.commonhold.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhold.kernel.Slug;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The headings of a text, with the levels and anchors that its HTML gives them. Headings in footnotes, and
 * headings without words, are left out. */
final class Outline {

    /** User ids carry a prefix so that they cannot take the place of ours (SAFETY row 7). */
    static final String PREFIX = "s-";

    private final Map<Node, Heading> headings = new LinkedHashMap<>();
    private final Map<Slug, Integer> repeats = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    static Outline of(Node tree) {
        Outline outline = new Outline();
        Tree.walk(tree, node -> {
            if (node instanceof org.commonmark.node.Heading heading) {
                outline.add(heading);
            }
            return !(node instanceof FootnoteDefinition);
        });
        return outline;
    }

    List<Heading> entries() {
        return List.copyOf(headings.values());
    }

    @Nullable
    Heading entry(Node heading) {
        return headings.get(heading);
    }

    boolean hasAnchor(String anchor) {
        return anchors.contains(anchor);
    }

    private void add(org.commonmark.node.Heading node) {
        String text = Whitespace.squeeze(PlainText.of(node));
        if (text.isEmpty()) {
            return;
        }
        headings.put(node, new Heading(level(node.getLevel()), text, anchor(Slug.of(text))));
    }

    /** A reader who walks by headings meets no gap, whichever levels the writer chose: what counts is what is under what. */
    private int level(int written) {
        while (!open.isEmpty() && open.peek() >= written) {
            open.pop();
        }
        open.push(written);
        return open.size();
    }

    private String anchor(Slug slug) {
        int n = repeats.getOrDefault(slug, 1);
        String anchor = PREFIX + (n == 1 ? slug : slug.numbered(n));
        while (!anchors.add(anchor)) {
            n++;
            anchor = PREFIX + slug.numbered(n);
        }
        repeats.put(slug, n + 1);
        return anchor;
    }
}
