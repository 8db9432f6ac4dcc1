package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the changes of both sides over the base, front to back: what is not apart belongs together. */
final class Combine {

    private final Places places;
    private final Walk mine;
    private final Walk theirs;
    private final String base;

    private Combine(Units base, Units mine, Units theirs) {
        this.places = new Places(base);
        this.base = base.text();
        this.mine = new Walk(base, mine);
        this.theirs = new Walk(base, theirs);
    }

    static List<Stretch> stretches(Units base, Units mine, Units theirs) {
        Combine combining = new Combine(base, mine, theirs);
        List<Stretch> stretches = new ArrayList<>();
        while (combining.mine.hasMore() || combining.theirs.hasMore()) {
            stretches.add(combining.next());
        }
        return stretches;
    }

    private Stretch next() {
        int mineShift = mine.shift;
        int theirShift = theirs.shift;
        boolean byMine = mine.comesBefore(theirs);
        boolean byTheirs = !byMine;
        Edit first = byMine ? mine.take() : theirs.take();
        int from = first.from();
        int to = first.to();
        boolean isRemoval = first.removes();
        for (Walk next = touching(to, isRemoval, byMine, byTheirs);
                next != null;
                next = touching(to, isRemoval, byMine, byTheirs)) {
            to = Math.max(to, next.take().to());
            isRemoval = false;
            byMine |= next == mine;
            byTheirs |= next == theirs;
        }
        int begin = places.offset(from);
        int end = places.offset(to);
        return new Stretch(
                begin,
                end,
                base.substring(begin, end),
                mine.text.substring(begin + mineShift, end + mine.shift),
                theirs.text.substring(begin + theirShift, end + theirs.shift),
                byMine,
                byTheirs,
                byMine ? mine.certainty : theirs.certainty,
                Places.unitBehind(from),
                Places.unitBehind(to));
    }

    /** The side whose next change is not apart from what ends at a place; null where none is. */
    private @Nullable Walk touching(int to, boolean isRemoval, boolean byMine, boolean byTheirs) {
        boolean touchesMine = touches(to, isRemoval, mine, byTheirs ? theirs : null);
        boolean touchesTheirs = touches(to, isRemoval, theirs, byMine ? mine : null);
        if (touchesMine && touchesTheirs) {
            return mine.comesBefore(theirs) ? mine : theirs;
        }
        return touchesMine ? mine : touchesTheirs ? theirs : null;
    }

    /** Where passages end, taking some out touches neither what else is taken out nor what comes in. */
    private boolean touches(int to, boolean isRemoval, Walk walk, @Nullable Walk other) {
        if (!walk.hasMore()) {
            return false;
        }
        Edit next = walk.edits.get(walk.next);
        boolean isBeside = next.from() == to && places.isBetweenPassages(to) && (isRemoval || next.removes());
        boolean isApart = isBeside || places.areApart(to, next.from());
        return !isApart || (other != null && !isCertain(to, next.from(), other, walk));
    }

    /** Whether the change of the one side is surely before, and that of the other behind, what stands between them. */
    private boolean isCertain(int to, int from, Walk before, Walk behind) {
        int first = Places.unitBehind(to);
        int end = Places.unitBehind(from);
        if (first == end) {
            return before.certainty.isCertain(first) && behind.certainty.isCertain(first - 1);
        }
        for (int unit = first; unit < end; unit++) {
            if (before.certainty.isCertain(unit) && behind.certainty.isCertain(unit)) {
                return true;
            }
        }
        return false;
    }

    /** One side's changes in order. */
    private final class Walk {

        private final String text;
        private final List<Edit> edits;
        private final Certainty certainty;
        private int next;

        /** How much farther on the side's text is than the base's, behind the changes taken so far. */
        private int shift;

        Walk(Units base, Units side) {
            AlignUnits aligned = AlignUnits.align(base, side);
            this.text = side.text();
            this.edits = FindEdits.between(base, side, aligned.found());
            this.certainty = new Certainty(base, side, aligned);
        }

        boolean hasMore() {
            return next < edits.size();
        }

        /** Where both begin at one place, what only comes in stands before what is taken out there. */
        boolean comesBefore(Walk other) {
            if (!hasMore() || !other.hasMore()) {
                return hasMore();
            }
            Edit one = edits.get(next);
            Edit two = other.edits.get(other.next);
            return one.from() != two.from() ? one.from() < two.from() : one.to() <= two.to();
        }

        Edit take() {
            Edit edit = edits.get(next);
            next++;
            shift = edit.sideTo() - places.offset(edit.to());
            return edit;
        }
    }
}
