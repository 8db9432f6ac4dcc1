package org.commonhold.markup;

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

/** The words of a tree: blocks and table rows end in a newline, cells in a space. Footnotes stand where asked for. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    /** The words below a node, without the footnotes defined there. */
    static String of(Node node) {
        PlainText text = new PlainText();
        text.visitChildren(node);
        return text.out.toString();
    }

    /** The words of a text followed by those of its footnotes, in their order. */
    static String of(Node tree, Footnotes footnotes) {
        PlainText text = new PlainText();
        text.visitChildren(tree);
        footnotes.notes().forEach(note -> text.visitChildren(note.definition()));
        return text.out.toString().strip();
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
