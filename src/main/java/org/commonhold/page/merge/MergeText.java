package org.commonhold.page.merge;

import java.util.List;

/** Merges two changes of one text (docs/merge.md). */
public final class MergeText {

    private MergeText() {}

    /**
     * Merges what two people made of one text.
     *
     * @param base what both began from
     */
    public static MergedText merge(String base, String mine, String theirs) {
        if (mine.equals(theirs)) {
            return new MergedText(mine.isEmpty() ? List.of() : List.of(new Piece.Same(mine)));
        }
        if (theirs.equals(base)) {
            return new MergedText(List.of(new Piece.Taken(Side.MINE, base, mine)));
        }
        if (mine.equals(base)) {
            return new MergedText(List.of(new Piece.Taken(Side.THEIRS, base, theirs)));
        }
        return new MergedText(List.of(new Piece.Clash(base, mine, theirs)));
    }
}
