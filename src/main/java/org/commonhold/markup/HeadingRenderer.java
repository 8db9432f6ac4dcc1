package org.commonhold.markup;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Headings below the page's own, each with the level and the anchor that the outline gave it. */
final class HeadingRenderer extends PartRenderer {

    private static final int LOWEST = 6;

    HeadingRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        super(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(org.commonmark.node.Heading.class);
    }

    @Override
    public void render(Node node) {
        Heading entry = rendering.outline().entry(node);
        if (entry != null) {
            block(tag(rendering, entry.level()), Map.of("id", id(entry.anchor())), node);
        } else if (node.getFirstChild() != null) {
            // In a footnote, or without words: a heading there would only be an obstacle to whoever walks by headings.
            block("p", Map.of(), node);
        }
    }

    static String tag(Rendering rendering, int level) {
        return "h" + Math.min(level + rendering.options().headingShift(), LOWEST);
    }
}
