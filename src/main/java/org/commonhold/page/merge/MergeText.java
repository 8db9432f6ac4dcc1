package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges two changes of one text (docs/merge.md): paragraphs, list items, table rows and lines of code, and within them
 * sentences. A change that stands apart from all changes of the other side is taken; equal changes are one; the rest are
 * clashes. Swapping the sides gives the mirror image.
 */
public final class MergeText {

    private MergeText() {}

    /**
     * Merges what two people made of one text. Where sentences clash, the same rule is tried on lines, among which a blank
     * one may be what stands unchanged between two changes; that counts if nothing clashes then.
     *
     * @param base what both began from
     */
    public static MergedText merge(String base, String mine, String theirs) {
        TakeApart sentences = new TakeApart();
        MergedText merged = merge(sentences.base(base), sentences.changed(mine), sentences.changed(theirs));
        if (merged.isClean()) {
            return merged;
        }
        MergedText byLine = merge(TakeApart.byLine(base), TakeApart.byLine(mine), TakeApart.byLine(theirs));
        return byLine.isClean() ? byLine : merged;
    }

    private static MergedText merge(Units base, Units mine, Units theirs) {
        List<Stretch> stretches = Combine.stretches(base, mine, theirs);
        boolean[] clashes = CheckCounts.clashes(stretches);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        int at = 0;
        for (int i = 0; i < clashes.length; i++) {
            Stretch stretch = stretches.get(i);
            same.append(base.text(), at, stretch.from());
            at = stretch.to();
            Piece piece = stretch.piece(clashes[i]);
            if (piece instanceof Piece.Same alike) {
                same.append(alike.text());
            } else {
                keep(pieces, same);
                pieces.add(piece);
            }
        }
        same.append(base.text(), at, base.text().length());
        keep(pieces, same);
        return new MergedText(pieces);
    }

    private static void keep(List<Piece> pieces, StringBuilder same) {
        if (!same.isEmpty()) {
            pieces.add(new Piece.Same(same.toString()));
            same.setLength(0);
        }
    }
}
