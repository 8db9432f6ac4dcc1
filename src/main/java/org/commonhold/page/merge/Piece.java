package org.commonhold.page.merge;

/** A run of a merged text. The pieces of a merge, in order, hold the whole text; no piece is without any words. */
public sealed interface Piece {

    /** What stands in both: as it was in the base, or changed alike by both. */
    record Same(String text) implements Piece {}

    /**
     * What one side alone changed.
     *
     * @param base what the change replaces; empty where words came in anew
     * @param text what stands there now; empty where words were taken out
     */
    record Taken(Side from, String base, String text) implements Piece {}

    /** What both changed, each in another way; each text is empty where that version has no words there. */
    record Clash(String base, String mine, String theirs) implements Piece {

        /** The words of one side. */
        public String of(Side side) {
            return side == Side.MINE ? mine : theirs;
        }
    }
}
