package org.commonhold.page.merge;

import java.util.List;

/**
 * What became of a text that two people changed.
 *
 * @param pieces front to back; empty where no version has any words
 */
public record MergedText(List<Piece> pieces) {

    public MergedText {
        pieces = List.copyOf(pieces);
    }

    /** Whether every change found its place by itself. */
    public boolean isClean() {
        return pieces.stream().noneMatch(Piece.Clash.class::isInstance);
    }

    /**
     * The merged text.
     *
     * @throws IllegalStateException if there is a clash
     */
    public String text() {
        if (!isClean()) {
            throw new IllegalStateException("the two texts clash: somebody has to choose");
        }
        return preferring(Side.MINE);
    }

    /** The whole text, each clash answered with the words of that side; what merged by itself is in it from both. */
    public String preferring(Side side) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(
                    switch (piece) {
                        case Piece.Same same -> same.text();
                        case Piece.Taken taken -> taken.text();
                        case Piece.Clash clash -> clash.of(side);
                    });
        }
        return out.toString();
    }
}
