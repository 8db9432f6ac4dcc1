package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * What one side changed: first by lines, then within what changed by units; at last the white space between them. A gap
 * that is as it was is kept; a blank line that is still one is kept as the edge of its passages, however many there are.
 */
final class FindEdits {

    private final Units base;
    private final Units side;
    private final List<Edit> edits = new ArrayList<>();

    private FindEdits(Units base, Units side) {
        this.base = base;
        this.side = side;
    }

    static List<Edit> between(Units base, Units side, int[] found) {
        FindEdits finding = new FindEdits(base, side);
        finding.find(found);
        return finding.edits;
    }

    private void find(int[] found) {
        int unit = -1;
        int sideUnit = -1;
        for (int i = 0; i <= base.count(); i++) {
            int j = i == base.count() ? side.count() : found[i];
            if (j >= 0) {
                between(unit + 1, i, sideUnit + 1, j);
                unit = i;
                sideUnit = j;
            }
        }
    }

    /** What changed from gap {@code first} to gap {@code last}, all units between which are unaligned. */
    private void between(int first, int last, int sideFirst, int sideLast) {
        if (first < last && sideFirst < sideLast) {
            replaced(first, last, sideFirst, sideLast);
        } else if (first < last) {
            removed(first, last, sideFirst);
        } else if (sideFirst < sideLast) {
            broughtIn(first, sideFirst, sideLast);
        } else if (!Units.isSameGap(base, first, side, sideFirst)) {
            boolean edges = base.parts(first) && side.parts(sideFirst);
            edit(
                    edges ? Places.afterEnd(first) : Places.before(first),
                    edges ? Places.beforeBeginning(last) : Places.after(last),
                    side.gapStart(sideFirst),
                    side.gapEnd(sideLast));
        }
    }

    private void replaced(int first, int last, int sideFirst, int sideLast) {
        boolean keepsFirst = Units.isSameGap(base, first, side, sideFirst);
        boolean keepsLast = Units.isSameGap(base, last, side, sideLast);
        int from = base.parts(first) && side.parts(sideFirst) ? Places.afterEnd(first) : Places.before(first);
        int to = base.parts(last) && side.parts(sideLast) ? Places.beforeBeginning(last) : Places.after(last);
        edit(
                keepsFirst ? Places.after(first) : from,
                keepsLast ? Places.before(last) : to,
                keepsFirst ? side.gapEnd(sideFirst) : side.gapStart(sideFirst),
                keepsLast ? side.gapStart(sideLast) : side.gapEnd(sideLast));
    }

    /** Of the gaps around what was taken out, one is left; if the first is like it, or begins it, the first stays. */
    private void removed(int first, int last, int gap) {
        boolean edgeFirst = base.parts(first) && side.parts(gap);
        boolean edgeLast = base.parts(last) && side.parts(gap);
        boolean edges = edgeFirst && edgeLast;
        int start = side.gapStart(gap);
        int end = side.gapEnd(gap);
        int length = base.gapEnd(first) - base.gapStart(first);
        if (edges && side.text().startsWith(base.text().substring(base.gapStart(first), base.gapEnd(first)), start)) {
            remove(Places.beforeBeginning(first), Places.beforeBeginning(last), start + length, end);
        } else if (Units.isSameGap(base, first, side, gap)) {
            remove(Places.after(first), Places.after(last), end, end);
        } else if (Units.isSameGap(base, last, side, gap)) {
            remove(
                    edges ? Places.afterEnd(first) : Places.before(first),
                    edges ? Places.afterEnd(last) : Places.before(last),
                    start,
                    start);
        } else {
            remove(
                    edgeFirst ? Places.afterEnd(first) : Places.before(first),
                    edgeLast ? Places.beforeBeginning(last) : Places.after(last),
                    start,
                    end);
        }
    }

    /**
     * New passages stand behind the white space of a blank line, or before that at the end of a text: always at the same
     * place, so that what two people bring in there meets. New sentences stand at the edge of a passage.
     */
    private void broughtIn(int gap, int sideFirst, int sideLast) {
        boolean edgeFirst = base.parts(gap) && side.parts(sideFirst);
        boolean edgeLast = base.parts(gap) && side.parts(sideLast);
        boolean edges = edgeFirst && edgeLast;
        boolean isEnd = gap == base.count() && gap > 0;
        boolean keepsFirst = Units.isSameGap(base, gap, side, sideFirst) && edgeFirst == base.parts(gap);
        boolean keepsLast = Units.isSameGap(base, gap, side, sideLast) && edgeLast == base.parts(gap);
        if (keepsFirst && !(edges && isEnd)) {
            bringIn(
                    edges ? Places.beforeBeginning(gap) : Places.after(gap),
                    side.gapEnd(sideFirst),
                    side.gapEnd(sideLast));
        } else if (keepsLast && (isEnd || !edges)) {
            bringIn(
                    edges ? Places.afterEnd(gap) : Places.before(gap),
                    side.gapStart(sideFirst),
                    side.gapStart(sideLast));
        } else {
            edit(
                    edgeFirst ? Places.afterEnd(gap) : Places.before(gap),
                    edgeLast ? Places.beforeBeginning(gap) : Places.after(gap),
                    side.gapStart(sideFirst),
                    side.gapEnd(sideLast));
        }
    }

    private void edit(int from, int to, int sideFrom, int sideTo) {
        edits.add(new Edit(from, to, sideFrom, sideTo, false));
    }

    private void bringIn(int place, int sideFrom, int sideTo) {
        edit(place, place, sideFrom, sideTo);
    }

    private void remove(int from, int to, int sideFrom, int sideTo) {
        edits.add(new Edit(from, to, sideFrom, sideTo, true));
    }
}
