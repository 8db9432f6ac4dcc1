package org.commonhold.page.merge;

/**
 * The places of a base between which something may change, in order. Each gap is three elements: the end of the passage
 * before it, the white space itself, the beginning of the passage behind it; each unit is one. Two changes are apart if
 * something that counts stands unchanged between them: a unit, or a blank line or one of its edges.
 */
final class Places {

    /** Elements of a gap and the unit behind it. */
    private static final int STEP = 4;

    private final Units base;
    private final int[] counted;

    Places(Units base) {
        this.base = base;
        counted = new int[STEP * base.count() + STEP];
        for (int gap = 0; gap <= base.count(); gap++) {
            int edge = base.parts(gap) ? 1 : 0;
            int at = STEP * gap;
            counted[at + 1] = counted[at] + edge;
            counted[at + 2] = counted[at + 1] + edge;
            counted[at + 3] = counted[at + 2] + edge;
            if (gap < base.count()) {
                counted[at + STEP] = counted[at + 3] + 1;
            }
        }
    }

    /** Right behind the unit before a gap. */
    static int before(int gap) {
        return STEP * gap;
    }

    /** Behind the end of the passage before a gap. */
    static int afterEnd(int gap) {
        return STEP * gap + 1;
    }

    /** Before the beginning of the passage behind a gap. */
    static int beforeBeginning(int gap) {
        return STEP * gap + 2;
    }

    /** Right before the unit behind a gap. */
    static int after(int gap) {
        return STEP * gap + 3;
    }

    /** The first unit that begins at or behind a place. */
    static int unitBehind(int place) {
        return place / STEP;
    }

    int end() {
        return after(base.count());
    }

    /** Where a place is in the base's text. */
    int offset(int place) {
        int gap = place / STEP;
        return place % STEP <= 1 ? base.gapStart(gap) : base.gapEnd(gap);
    }

    /** Whether passages can come in or go here without touching those around them: behind the white space of a blank line. */
    boolean isBetweenPassages(int place) {
        return place % STEP == 2 && base.parts(place / STEP);
    }

    /** Whether something that counts stands between two places. */
    boolean areApart(int before, int after) {
        return before < after && counted[after] > counted[before];
    }
}
