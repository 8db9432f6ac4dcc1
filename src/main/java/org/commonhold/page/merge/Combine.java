package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;

/** Lays the changes of both sides over the base, front to back: what is not apart belongs together. */
final class Combine {

    private final Places places;
    private final Walk mine;
    private final Walk theirs;
    private final String base;

    private Combine(Units base, Units mine, Units theirs) {
        this.places = new Places(base);
        this.base = base.text();
        this.mine = new Walk(mine.text(), FindEdits.between(base, mine));
        this.theirs = new Walk(theirs.text(), FindEdits.between(base, theirs));
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
        int from = Math.min(mine.nextFrom(), theirs.nextFrom());
        int to = from;
        int mineShift = mine.shift;
        int theirShift = theirs.shift;
        boolean byMine = false;
        boolean byTheirs = false;
        boolean grows = true;
        while (grows) {
            grows = false;
            while (mine.hasMore() && !places.areApart(to, mine.nextFrom())) {
                to = Math.max(to, mine.take());
                byMine = true;
                grows = true;
            }
            while (theirs.hasMore() && !places.areApart(to, theirs.nextFrom())) {
                to = Math.max(to, theirs.take());
                byTheirs = true;
                grows = true;
            }
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
                byTheirs);
    }

    /** One side's changes in order. */
    private final class Walk {

        private final String text;
        private final List<Edit> edits;
        private int next;

        /** How much farther on the side's text is than the base's, behind the changes taken so far. */
        private int shift;

        Walk(String text, List<Edit> edits) {
            this.text = text;
            this.edits = edits;
        }

        boolean hasMore() {
            return next < edits.size();
        }

        int nextFrom() {
            return hasMore() ? edits.get(next).from() : Integer.MAX_VALUE;
        }

        /** Takes the next change, and says where it ends. */
        int take() {
            Edit edit = edits.get(next);
            next++;
            shift = edit.sideTo() - places.offset(edit.to());
            return edit.to();
        }
    }
}
