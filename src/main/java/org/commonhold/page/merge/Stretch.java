package org.commonhold.page.merge;

/**
 * A part of the base that at least one side changed, with as much around it as no unchanged unit parts.
 *
 * @param from where it begins in the base's text, and {@code to} where it ends
 * @param byMine whether that side changed it; {@code byTheirs} likewise
 * @param certainty of the side that changed it; of either where both did
 * @param firstUnit the first of the base's units in it, before {@code endUnit}
 */
record Stretch(
        int from,
        int to,
        String base,
        String mine,
        String theirs,
        boolean byMine,
        boolean byTheirs,
        Certainty certainty,
        int firstUnit,
        int endUnit) {

    boolean isAlike() {
        return mine.equals(theirs);
    }

    /** Whether the three-way rule settles it. */
    boolean isSettled() {
        return !byMine || !byTheirs || isAlike();
    }

    /** Whether there can be no doubt which of the equal units of the base was changed here. */
    boolean isSureOf(String unit) {
        return certainty.isCertainBut(firstUnit, endUnit, unit);
    }

    /** Whether something only came in. */
    boolean isBroughtIn() {
        return base.isBlank();
    }

    Piece piece(boolean isClash) {
        if (isClash) {
            return new Piece.Clash(base, mine, theirs);
        }
        if (isAlike()) {
            return new Piece.Same(mine);
        }
        return byMine ? new Piece.Taken(Side.MINE, base, mine) : new Piece.Taken(Side.THEIRS, base, theirs);
    }
}
