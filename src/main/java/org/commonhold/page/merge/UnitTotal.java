package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;

/** How much more or less often than in the base one unit stands in each side, and in the result. */
final class UnitTotal {

    /** Units that say less may well stand in a text often, and come in twice at once. */
    private static final int LETTERS_MIN = 12;

    private final String unit;
    private final List<Stretch> takingOut = new ArrayList<>();
    private boolean isBroughtIn;
    private int result;
    private int mineMore;
    private int mineLess;
    private int mineInClashes;
    private int theirsMore;
    private int theirsLess;
    private int theirsInClashes;

    UnitTotal(String unit) {
        this.unit = unit;
    }

    void add(Stretch stretch, boolean isClash, int byMine, int byTheirs) {
        if (isClash) {
            mineInClashes += byMine;
            theirsInClashes += byTheirs;
            return;
        }
        mineMore += Math.max(0, byMine);
        mineLess += Math.min(0, byMine);
        theirsMore += Math.max(0, byTheirs);
        theirsLess += Math.min(0, byTheirs);
        int change = stretch.byMine() ? byMine : byTheirs;
        result += change;
        if (!stretch.isAlike()) {
            isBroughtIn |= change > 0 && stretch.isBroughtIn();
            if (change < 0) {
                takingOut.add(stretch);
            }
        }
    }

    /** Whether the result has it too often or not often enough, or it went from a clash to where there is none. */
    boolean isDoubtful() {
        int mine = mineMore + mineLess;
        int theirs = theirsMore + theirsLess;
        int expected = mine == theirs || theirs == 0 ? mine : mine == 0 ? theirs : mine + theirs;
        boolean saysMuch = Names.weight(unit) >= LETTERS_MIN;
        if (result < (saysMuch ? expected : Math.min(mine, theirs))) {
            return !takingOut.stream().allMatch(stretch -> stretch.isSureOf(unit));
        }
        boolean isMoved = (mineMore > 0 && mineLess < 0) || (theirsMore > 0 && theirsLess < 0);
        boolean isTooOften = result > expected && (isMoved || isBroughtIn);
        return saysMuch && (isTooOften || isOpposite(mine, mineInClashes) || isOpposite(theirs, theirsInClashes));
    }

    private static boolean isOpposite(int settled, int inClashes) {
        return (settled > 0 && inClashes < 0) || (settled < 0 && inClashes > 0);
    }
}
