package org.commonhold.markup;

import java.util.List;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code [[page]]} into a link. Called at the first closing bracket with what the inner pair holds; looks back for
 * the outer opening bracket and forward for the outer closing one. A label that the text defines itself stays the
 * ordinary link that the specification makes of it, and {@code [^...} is a footnote's.
 */
final class WikiLinkProcessor implements LinkProcessor {

    /** Longer than any title; beyond it, brackets are only brackets. */
    private static final int MAX_INNER = 1_000;

    @Override
    @SuppressWarnings("NullAway") // the API says "none" by a null of its own making
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String inner = link.text();
        if (link.marker() != null
                || link.destination() != null
                || link.label() != null
                || inner.length() > MAX_INNER
                || inner.startsWith("^")
                || context.getDefinition(LinkReferenceDefinition.class, inner) != null) {
            return LinkResult.none();
        }
        Text outer = outerBracket(link.openingBracket());
        scanner.setPosition(link.afterTextBracket());
        if (outer == null || !scanner.next(']')) {
            return LinkResult.none();
        }
        WikiLink page = WikiLink.read(inner);
        if (page == null) {
            return LinkResult.none();
        }
        outer.unlink();
        return LinkResult.replaceWith(page, scanner.position());
    }

    private static @Nullable Text outerBracket(Text inner) {
        return directlyBefore(inner) instanceof Text outer
                        && isWritten(outer, "[")
                        && !(directlyBefore(outer) instanceof Text mark && isWritten(mark, "!"))
                ? outer
                : null;
    }

    private static @Nullable Node directlyBefore(Node node) {
        return node.getPrevious();
    }

    /** An escaped bracket or an entity reads the same, but took more than one character to write. */
    private static boolean isWritten(Text text, String literal) {
        List<SourceSpan> spans = text.getSourceSpans();
        return text.getLiteral().equals(literal)
                && spans.size() == 1
                && spans.getFirst().getLength() == 1;
    }
}
