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
     * Merges what two people made of one text.
     *
     * @param base what both began from
     */
    public static MergedText merge(String base, String mine, String theirs) {
        Units units = new Units(base);
        List<Stretch> stretches = Combine.stretches(units, units.changed(mine), units.changed(theirs));
        boolean[] clashes = CheckCounts.clashes(stretches);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        int at = 0;
        for (int i = 0; i < clashes.length; i++) {
            Stretch stretch = stretches.get(i);
            same.append(base, at, stretch.from());
            at = stretch.to();
            Piece piece = stretch.piece(clashes[i]);
            if (piece instanceof Piece.Same alike) {
                same.append(alike.text());
            } else {
                keep(pieces, same);
                pieces.add(piece);
            }
        }
        same.append(base, at, base.length());
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
