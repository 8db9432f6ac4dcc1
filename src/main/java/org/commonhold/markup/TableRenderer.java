package org.commonhold.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Tables, each in a named region that a narrow screen can scroll and a keyboard can reach. */
final class TableRenderer extends PartRenderer {

    private static final int LABEL = 60;

    private int tables;

    TableRenderer(HtmlNodeRendererContext context, Rendering rendering) {
        super(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case TableBlock table -> table(table);
            case TableHead head -> block("thead", Map.of(), head);
            case TableBody body -> block("tbody", Map.of(), body);
            case TableRow row -> block("tr", Map.of(), row);
            case TableCell cell -> cell(cell);
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    private void table(TableBlock table) {
        Map<String, String> region = new LinkedHashMap<>();
        region.put("class", "table");
        region.put("role", "region");
        region.put("tabindex", "0");
        region.put("aria-label", label(table));
        html.line();
        html.tag("div", region);
        block("table", Map.of(), table);
        html.tag("/div");
        html.line();
    }

    /** The number and the column heads together tell a page's tables apart, also those of its other texts. */
    private String label(TableBlock table) {
        tables++;
        String number = rendering.words().table() + " " + tables;
        String heads = Excerpt.of(PlainText.of(table.getFirstChild()), LABEL);
        return heads.isEmpty() ? number : number + ": " + heads;
    }

    private void cell(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        Map<String, String> attributes = alignment == null
                ? Map.of()
                : Map.of("class", "align-" + alignment.name().toLowerCase(Locale.ROOT));
        // A head without words would be announced for every cell below it.
        boolean head = cell.isHeader() && cell.getFirstChild() != null;
        block(head ? "th" : "td", attributes, cell);
    }
}
