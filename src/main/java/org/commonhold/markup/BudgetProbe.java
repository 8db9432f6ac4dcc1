package org.commonhold.markup;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Parses nothing: sits where the parser passes for every line and for every piece of inline text, and checks. */
record BudgetProbe(Budget budget) implements BlockParserFactory, InlineContentParserFactory {

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        budget.check();
        return BlockStart.none();
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of();
    }

    /** The parser asks for a fresh one at each paragraph, heading and cell. */
    @Override
    public InlineContentParser create() {
        budget.part();
        return state -> ParsedInline.none();
    }
}
