package org.commonhold.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.commonhold.search.SearchResults.Span;

/** Cuts the best passage into runs of plain text, marked and not. */
final class SpansOfPassage extends PassageFormatter {

    /** A passage is a sentence, and a sentence may be a whole page without a full stop. */
    private static final int LONGEST = 320;

    /** How much is shown before the first mark where the beginning does not fit. */
    private static final int BEFORE = 80;

    private static final String MORE = "…";

    /** A heading or an item of a list ends without a full stop; in one line with what follows it needs another sign. */
    private static final Pattern BREAKS = Pattern.compile("\\s*\\n\\s*");

    private static final String BETWEEN = " · ";

    /** Room on a form to write into says nothing here. */
    private static final Pattern ROOM = Pattern.compile("_{3,}|\\.{4,}");

    /**
     * What the highlighter hands through as an object.
     *
     * @param at where in the text the first mark is
     */
    record Marked(List<Span> spans, int at) {

        static final Marked NONE = new Marked(List.of(), 0);

        boolean isEmpty() {
            return spans.isEmpty();
        }
    }

    @Override
    public Object format(Passage[] passages, String content) {
        if (passages.length == 0) {
            return Marked.NONE;
        }
        Passage best = passages[0];
        int at = best.getNumMatches() == 0 ? best.getStartOffset() : best.getMatchStarts()[0];
        return new Marked(spans(best, content), at);
    }

    private static List<Span> spans(Passage passage, String content) {
        int from = skipBlanks(content, passage.getStartOffset(), passage.getEndOffset());
        int to = passage.getEndOffset();
        while (to > from && Character.isWhitespace(content.charAt(to - 1))) {
            to--;
        }
        boolean cutBefore = false;
        boolean cutAfter = false;
        if (to - from > LONGEST) {
            int first = passage.getNumMatches() == 0 ? from : passage.getMatchStarts()[0];
            int start = first - BEFORE <= from ? from : wordStart(content, first - BEFORE, first);
            cutBefore = start > from;
            from = start;
            if (to - from > LONGEST) {
                to = wordEnd(content, from + LONGEST, from + LONGEST / 2);
                cutAfter = true;
            }
        }
        List<Span> spans = new ArrayList<>();
        if (cutBefore) {
            spans.add(new Span(MORE, false));
        }
        int at = from;
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(passage.getMatchStarts()[i], at);
            int end = Math.min(passage.getMatchEnds()[i], to);
            if (start < end) {
                add(spans, content, at, start, false);
                add(spans, content, start, end, true);
                at = end;
            }
        }
        add(spans, content, at, to, false);
        if (cutAfter) {
            spans.add(new Span(MORE, false));
        }
        return spans;
    }

    private static void add(List<Span> spans, String content, int from, int to, boolean marked) {
        if (from < to) {
            String text = content.substring(from, to);
            String line = BREAKS.matcher(ROOM.matcher(text).replaceAll(MORE)).replaceAll(BETWEEN);
            spans.add(new Span(marked ? text : line, marked));
        }
    }

    private static int skipBlanks(String content, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(content.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The next beginning of a word at or after a place, before a limit; else the place, off half a pair. */
    private static int wordStart(String content, int place, int limit) {
        for (int at = place; at < limit; at++) {
            if (Character.isWhitespace(content.charAt(at))) {
                return skipBlanks(content, at, limit);
            }
        }
        return Character.isLowSurrogate(content.charAt(place)) ? place + 1 : place;
    }

    /** The last end of a word at or before a place, after a limit; else the place, off half a pair. */
    private static int wordEnd(String content, int place, int limit) {
        for (int at = place; at > limit; at--) {
            if (Character.isWhitespace(content.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(content.charAt(place)) ? place - 1 : place;
    }
}
