package org.commonhold.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a tree: blocks and table rows end in a newline, cells in a space. Footnotes stand where asked for. */
final class PlainText extends AbstractVisitor {

    /** Where something begins: a heading, or the footnotes. */
    private record Beginning(int at, @Nullable Heading heading) {}

    private final StringBuilder out = new StringBuilder();
    private final List<Beginning> beginnings = new ArrayList<>();

    /** The words below a node, without the footnotes defined there. */
    static String of(Node node) {
        PlainText text = new PlainText();
        text.visitChildren(node);
        return text.out.toString();
    }

    /** The words of a text followed by those of its footnotes, in their order. */
    static String of(Node tree, Footnotes footnotes) {
        return whole(tree, footnotes).out.toString().strip();
    }

    /** Where in these words the headings of the outline begin, and where the footnotes do. */
    static List<Stretch> stretches(Node tree, Footnotes footnotes, Outline outline) {
        PlainText text = whole(tree, footnotes);
        int stripped = text.out.length() - text.out.toString().stripLeading().length();
        List<Stretch> stretches = new ArrayList<>();
        for (Beginning beginning : text.beginnings) {
            int at = Math.max(0, beginning.at() - stripped);
            org.commonhold.markup.Heading entry =
                    beginning.heading() == null ? null : outline.entry(beginning.heading());
            if (entry != null || beginning.heading() == null) {
                stretches.add(new Stretch(at, entry));
            }
        }
        return stretches;
    }

    private static PlainText whole(Node tree, Footnotes footnotes) {
        PlainText text = new PlainText();
        text.visitChildren(tree);
        if (!footnotes.notes().isEmpty()) {
            text.beginnings.add(new Beginning(text.out.length(), null));
        }
        footnotes.notes().forEach(note -> text.visitChildren(note.definition()));
        return text;
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    /** Escaped on the page, so it is what a reader sees. */
    @Override
    public void visit(HtmlInline html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        endLine();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        endLine();
    }

    @Override
    public void visit(Heading heading) {
        beginnings.add(new Beginning(out.length(), heading));
        visitChildren(heading);
        endLine();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        literalBlock(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        literalBlock(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        literalBlock(html.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof FootnoteDefinition)) {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof WikiLink link) {
            out.append(link.words());
            return;
        }
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            out.append(' ');
        } else if (node instanceof TableRow) {
            endLine();
        }
    }

    private void literalBlock(String literal) {
        out.append(literal);
        endLine();
    }

    private void endLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
