package org.commonhold.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A task's box as a picture with a name: a form's input that cannot be used would only promise what it does not do. */
final class TaskRenderer extends PartRenderer {

    TaskRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        super(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TaskMarker.class);
    }

    @Override
    public void render(Node node) {
        boolean done = ((TaskMarker) node).isDone();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "task");
        attributes.put("role", "img");
        attributes.put(
                "aria-label",
                done ? rendering.words().done() : rendering.words().notDone());
        html.tag("span", attributes);
        html.text(done ? "☑" : "☐");
        html.tag("/span");
        html.text(" ");
    }
}
