package org.commonhold.page;

import java.util.ArrayList;
import java.util.List;
import org.commonhold.page.Comparison.Mark;
import org.commonhold.page.Comparison.Spaces;
import org.commonhold.page.Comparison.Span;

/** Compares two passages word by word. */
final class CompareWords {

    /** Below this share of common words, in a hundred, marking single words tells nothing: all is another text. */
    private static final int ALIKE_MIN = 25;

    /** Beyond these many marks in one passage nobody can follow them. */
    private static final int MARKS_MAX = 400;

    private final Words before;
    private final Words after;
    private final Spaces spaces;
    private final int[] partners;
    private final List<Span> spans = new ArrayList<>();
    private int spacesHidden;

    private CompareWords(Words before, Words after, Spaces spaces, Alignment.Work work) {
        this.before = before;
        this.after = after;
        this.spaces = spaces;
        this.partners = Alignment.of(before.units(), after.units(), work);
    }

    /**
     * What became of a passage.
     *
     * @param spans what is gone stands before what has come in its place; those of either side give its text, where
     *     spaces are shown
     * @param alike how much the two have in common, in a hundred
     * @param spacesHidden in how many places spaces differ and nothing else
     */
    record Result(List<Span> spans, int alike, int spacesHidden) {

        boolean hasMarks() {
            return spans.stream().anyMatch(span -> span.mark() != Mark.SAME);
        }
    }

    static Result compare(String before, String after, Spaces spaces, Alignment.Work work) {
        return new CompareWords(Words.of(before), Words.of(after), spaces, work).run(before, after);
    }

    private Result run(String textBefore, String textAfter) {
        forgetSignsBetweenChanges();
        int alike = alike();
        if (alike < ALIKE_MIN) {
            return whole(textBefore, textAfter, alike);
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int nextI = i;
            while (nextI < before.size() && partners[nextI] == Alignment.NONE) {
                nextI++;
            }
            int nextJ = nextI < before.size() ? partners[nextI] : after.size();
            change(i, nextI, j, nextJ);
            i = nextI;
            j = nextJ;
            if (i < before.size()) {
                gap(before.gaps().get(i), after.gaps().get(j));
                add(Span.same(after.units().get(j)));
                i++;
                j++;
            }
        }
        gap(before.gaps().getLast(), after.gaps().getLast());
        if (spans.size() > 2 * MARKS_MAX) {
            return whole(textBefore, textAfter, alike);
        }
        return new Result(List.copyOf(spans), alike, spacesHidden);
    }

    private static Result whole(String before, String after, int alike) {
        List<Span> both = new ArrayList<>();
        if (!before.isEmpty()) {
            both.add(Span.removed(before));
        }
        if (!after.isEmpty()) {
            both.add(Span.added(after));
        }
        return new Result(both, alike, 0);
    }

    /** Units that went and came; the space before both stays where it is the same. */
    private void change(int from, int to, int otherFrom, int otherTo) {
        if (from == to && otherFrom == otherTo) {
            return;
        }
        String gone = before.text(from, to);
        String come = after.text(otherFrom, otherTo);
        if (from < to && otherFrom < otherTo) {
            String gapBefore = before.gaps().get(from);
            String gapAfter = after.gaps().get(otherFrom);
            if (gapBefore.equals(gapAfter)
                    || (spaces == Spaces.HIDDEN && !gapBefore.isEmpty() && !gapAfter.isEmpty())) {
                gap(gapBefore, gapAfter);
                gone = gone.substring(gapBefore.length());
                come = come.substring(gapAfter.length());
            }
        }
        if (!gone.isEmpty()) {
            add(Span.removed(gone));
        }
        if (!come.isEmpty()) {
            add(Span.added(come));
        }
    }

    private void gap(String gapBefore, String gapAfter) {
        if (gapBefore.equals(gapAfter)) {
            add(Span.same(gapAfter));
        } else if (spaces == Spaces.HIDDEN) {
            add(Span.same(gapAfter));
            spacesHidden++;
        } else {
            add(Span.removed(visible(gapBefore)));
            add(Span.added(visible(gapAfter)));
        }
    }

    /** Appends words, to the last run where that is of the same mark. */
    private void add(Span span) {
        if (span.text().isEmpty()) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().mark() == span.mark()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.text() + span.text(), span.mark()));
        } else {
            spans.add(span);
        }
    }

    /** A comma that stays between words that all change would cut one change into many. */
    private void forgetSignsBetweenChanges() {
        boolean[] paired = new boolean[after.size() + 2]; // by place after, from 1, nothing at the ends
        for (int j : partners) {
            paired[j + 1] = true;
        }
        paired[0] = true;
        paired[after.size() + 1] = true;
        for (int i = 1; i + 1 < partners.length; i++) {
            int j = partners[i] + 1;
            boolean lonely = j > 0
                    && partners[i - 1] == Alignment.NONE
                    && partners[i + 1] == Alignment.NONE
                    && !paired[j - 1]
                    && !paired[j + 1];
            if (lonely && !Character.isLetterOrDigit(before.units().get(i).codePointAt(0))) {
                partners[i] = Alignment.NONE;
                paired[j] = false;
            }
        }
    }

    private int alike() {
        long common = 0;
        long all = 0;
        for (int i = 0; i < before.size(); i++) {
            int weight = before.units().get(i).length();
            all += weight;
            common += partners[i] == Alignment.NONE ? 0 : 2L * weight;
        }
        for (String unit : after.units()) {
            all += unit.length();
        }
        return all == 0 ? 100 : (int) (100 * common / all);
    }

    /** Signs that stand for white space. */
    static String visible(String space) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < space.length(); i++) {
            char c = space.charAt(i);
            signs.append(c == '\n' ? "¶\n" : c == '\t' ? "⇥" : "·");
        }
        return signs.toString();
    }
}
