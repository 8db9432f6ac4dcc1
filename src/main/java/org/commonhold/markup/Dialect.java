package org.commonhold.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with tables, footnotes, strikethrough, bare addresses, task lists and {@code [[page]]} links. */
final class Dialect {

    /** Quotes and lists inside each other; the specification's own examples need seven. */
    private static final int MAX_OPEN_BLOCKS = 100;

    private static final int MAX_INLINE_NESTING = 100;

    /** A thousand rows of ten columns. */
    static final int MAX_TABLE_CELLS = 10_000;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build(),
            FootnotesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            AutolinkExtension.create());

    private Dialect() {}

    static Node read(String text, Budget budget) {
        BudgetProbe probe = new BudgetProbe(budget);
        Parser parser = Parser.builder()
                .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                .maxInlineNesting(MAX_INLINE_NESTING)
                .customBlockParserFactory(probe)
                .customInlineContentParserFactory(probe)
                // Before the extensions, so that a page link is seen before a footnote.
                .linkProcessor(new WikiLinkProcessor())
                .extensions(EXTENSIONS)
                .postProcessor(new TaskItems())
                // Where each bracket stood tells a written one from an escaped one.
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        try {
            return parser.parse(text);
        } catch (IllegalArgumentException e) {
            throw tableLimit(e);
        }
    }

    /** The tables extension reports its limit by a general exception that only its words tell apart. */
    private static RuntimeException tableLimit(IllegalArgumentException e) {
        String message = e.getMessage();
        return message != null && message.contains("maxCells") ? new TooComplex(TooComplex.Reason.TABLE_TOO_LARGE) : e;
    }
}
