package org.commonhold.markup;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** What our renderers of single kinds of node have in common. */
abstract class PartRenderer implements NodeRenderer {

    protected final HtmlNodeRendererContext context;
    protected final HtmlWriter html;
    protected final Rendering rendering;

    protected PartRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        this.context = context;
        this.html = context.getWriter();
        this.rendering = rendering;
    }

    /** An opening tag on its own line, the node's children, the closing tag. */
    protected void block(String tag, Map<String, String> attributes, Node node) {
        html.line();
        html.tag(tag, attributes);
        children(node);
        html.tag("/" + tag);
        html.line();
    }

    protected void children(Node node) {
        rendering.budget().check();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /** The id of a place in this text. */
    protected String id(String anchor) {
        return rendering.options().idPrefix() + anchor;
    }

    protected String idLink(String anchor) {
        return "#" + Destination.encode(id(anchor));
    }
}
