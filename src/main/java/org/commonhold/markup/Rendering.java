package org.commonhold.markup;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** One rendering of one text: what all its renderers share. */
record Rendering(LinkResolver links, RenderOptions options, Outline outline, Footnotes footnotes, Budget budget) {

    /** Tags in, HTML not yet sanitized out. */
    String html(Node tree) {
        BoundedText out = new BoundedText();
        renderer().render(tree, out);
        return out.toString();
    }

    RenderOptions.Words words() {
        return options.words();
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                // A second fence: our own renderers judge every address before this one sees it.
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> attributes())
                .nodeRendererFactory(context -> new HeadingRenderer(context, this))
                .nodeRendererFactory(context -> new LinkRenderer(context, this))
                .nodeRendererFactory(context -> new ImageRenderer(context, this))
                .nodeRendererFactory(context -> new TableRenderer(context, this))
                .nodeRendererFactory(context -> new TaskRenderer(context, this))
                .nodeRendererFactory(context -> new FootnoteRenderer(context, this))
                .extensions(List.of(StrikethroughExtension.create()))
                .build();
    }

    private AttributeProvider attributes() {
        return (Node node, String tag, Map<String, String> attributes) -> {
            budget.check();
            // What scrolls sideways must be reachable by keyboard.
            if (tag.equals("pre") && (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock)) {
                attributes.put("tabindex", "0");
            }
        };
    }
}
