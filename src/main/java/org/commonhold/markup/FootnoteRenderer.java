package org.commonhold.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Marks where footnotes are mentioned, and the footnotes under a heading at the end, with the ways back. */
final class FootnoteRenderer extends PartRenderer {

    /** A note mentioned everywhere shows the ways back to the first mentions only. */
    private static final int MAX_WAYS_BACK = 20;

    FootnoteRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        super(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, FootnoteDefinition.class);
    }

    /** A definition shows nothing where it stands in the source. */
    @Override
    public void render(Node node) {
        if (!(node instanceof FootnoteReference reference)) {
            return;
        }
        Footnotes.Mention mention = rendering.footnotes().mention(reference);
        if (mention == null) {
            html.text("[^" + reference.getLabel() + "]");
            return;
        }
        html.tag("sup", Map.of("class", "footnote-ref"));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", idLink(noteAnchor(mention.note())));
        attributes.put("id", id(mentionAnchor(mention.note(), mention.nth())));
        attributes.put("aria-label", rendering.words().footnote() + " " + mention.note());
        html.tag("a", attributes);
        html.text(Integer.toString(mention.note()));
        html.tag("/a");
        html.tag("/sup");
    }

    @Override
    public void afterRoot(Node root) {
        List<Footnotes.Note> notes = rendering.footnotes().notes();
        if (notes.isEmpty()) {
            return;
        }
        html.line();
        html.tag("section", Map.of("class", "footnotes"));
        html.line();
        String heading = HeadingRenderer.tag(rendering, 1);
        html.tag(heading, Map.of("class", "footnotes-heading"));
        html.text(rendering.words().footnotes());
        html.tag("/" + heading);
        html.line();
        html.tag("ol");
        notes.forEach(this::note);
        html.line();
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void note(Footnotes.Note note) {
        html.line();
        html.tag("li", Map.of("id", id(noteAnchor(note.number()))));
        Node last = note.definition().getLastChild();
        for (Node block = note.definition().getFirstChild(); block != null; block = block.getNext()) {
            if (block.getNext() == null && block instanceof Paragraph) {
                html.line();
                html.tag("p");
                children(block);
                waysBack(note);
                html.tag("/p");
            } else {
                context.render(block);
            }
        }
        if (!(last instanceof Paragraph)) {
            html.line();
            html.tag("p");
            waysBack(note);
            html.tag("/p");
        }
        html.tag("/li");
    }

    private void waysBack(Footnotes.Note note) {
        for (int nth = 1; nth <= Math.min(note.references(), MAX_WAYS_BACK); nth++) {
            String place = note.number() + (nth == 1 ? "" : "-" + nth);
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", idLink(mentionAnchor(note.number(), nth)));
            attributes.put("class", "footnote-back");
            attributes.put("aria-label", rendering.words().backToText() + " " + place);
            html.text(" ");
            html.tag("a", attributes);
            // With the variation selector for text, or some systems draw an emoji.
            html.text("↩\uFE0E");
            html.tag("/a");
        }
    }

    private static String noteAnchor(int note) {
        return "fn-" + note;
    }

    private static String mentionAnchor(int note, int nth) {
        return "fnref-" + note + (nth == 1 ? "" : "-" + nth);
    }
}
