package org.commonhold.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Document;
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
            RenderOptions.Editing editing = rendering.options().editing();
            if (editing != null && rendering.outline().entries().size() > 1 && node.getParent() instanceof Document) {
                editable(node, entry, editing);
            } else {
                heading(node, entry);
            }
        } else if (node.getFirstChild() != null) {
            // In a footnote, or without words: a heading there would only be an obstacle to whoever walks by headings.
            block("p", Map.of(), node);
        }
    }

    private void heading(Node node, Heading entry) {
        block(tag(rendering, entry.level()), Map.of("id", id(entry.anchor())), node);
    }

    /** The link stands beside the heading, not in it, so that whoever walks by headings hears each without it. */
    private void editable(Node node, Heading entry, RenderOptions.Editing editing) {
        html.line();
        html.tag("div", Map.of("class", "titled"));
        heading(node, entry);
        Map<String, String> link = new LinkedHashMap<>(); // in one order, or the same page would not be the same bytes
        link.put("href", editing.address() + "?section=" + Destination.encode(entry.anchor()));
        link.put("aria-label", editing.word() + ": " + entry.text());
        link.put("class", "edit");
        link.put("lang", editing.language());
        html.tag("a", link);
        html.text(editing.word());
        html.tag("/a");
        html.tag("/div");
        html.line();
    }

    static String tag(Rendering rendering, int level) {
        return "h" + Math.min(level + rendering.options().headingShift(), LOWEST);
    }
}
