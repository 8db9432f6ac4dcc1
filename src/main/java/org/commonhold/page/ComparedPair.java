package org.commonhold.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions of a page and how they are shown beside each other.
 *
 * @param head the page as it stands
 * @param comparison what became of {@code from} on the way to {@code to}
 * @param view {@link #FITTING}, {@link #SIDES} or {@link #INLINE}
 * @param views the ways of showing that there are
 * @param otherSpaces the address of the same pair with differences in spaces shown, or hidden where they are shown
 * @param earlier the address of what changed in the revision before, or null where there is none
 * @param later the address of what changed in the revision after, or null where there is none
 */
record ComparedPair(
        Revision head,
        Revision from,
        Revision to,
        Comparison comparison,
        String view,
        boolean isShowingSpaces,
        List<ListView.Filter> views,
        String otherSpaces,
        @Nullable String earlier,
        @Nullable String later) {

    /** Side by side where there is room, else in one text. */
    static final String FITTING = "fitting";

    static final String SIDES = "sides";
    static final String INLINE = "inline";

    /** The view that was asked for, whatever was typed. */
    static String view(String asked) {
        return asked.equals(SIDES) || asked.equals(INLINE) ? asked : FITTING;
    }

    /** Whether it is one revision's change, which can be undone. */
    public boolean isOneChange() {
        return isTold() && to.n() == from.n() + 1;
    }

    /** Whether there are words on both sides to be compared. */
    public boolean isTold() {
        return !from.isSuppressed() && !to.isSuppressed();
    }
}
