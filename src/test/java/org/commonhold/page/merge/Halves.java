package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawTextComparator;

/** One change of a text, as if two people had made it: every other part of it by the one, the rest by the other. */
record Halves(String base, String mine, String theirs, String expected) {

    private static final Pattern LINE = Pattern.compile("(?<=\n)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=\n)|(?<=[.!?]\\s)(?=\\S)");
    private static final String STAND_IN = "\u0001";

    /** By lines. Empty where there is only one part. */
    static Optional<Halves> byLine(String before, String after) {
        return of(before, after, LINE);
    }

    /** By sentences, of which no line holds more than one whole. */
    static Optional<Halves> bySentence(String before, String after) {
        return of(before, after, SENTENCE);
    }

    private static Optional<Halves> of(String before, String after, Pattern parting) {
        List<String> from = List.of(parting.split(before));
        List<String> to = List.of(parting.split(after));
        EditList edits = new HistogramDiff()
                .diff(RawTextComparator.DEFAULT, LineMerge.raw(asLines(from)), LineMerge.raw(asLines(to)));
        if (edits.size() < 2) {
            return Optional.empty();
        }
        String mine = half(from, to, edits, 0);
        String theirs = half(from, to, edits, 1);
        return Optional.of(new Halves(before, mine, theirs, after));
    }

    private static String asLines(List<String> parts) {
        return parts.stream().map(part -> part.replace("\n", STAND_IN) + "\n").collect(Collectors.joining());
    }

    private static String half(List<String> from, List<String> to, EditList edits, int which) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            parts.addAll(from.subList(at, edit.getBeginA()));
            parts.addAll(
                    i % 2 == which
                            ? to.subList(edit.getBeginB(), edit.getEndB())
                            : from.subList(edit.getBeginA(), edit.getEndA()));
            at = edit.getEndA();
        }
        parts.addAll(from.subList(at, from.size()));
        return String.join("", parts);
    }

    /** The same text with each passage of plain prose on one line. */
    static String joined(String text) {
        return text.replaceAll("(?<=[\\p{L}.,;:!?)])\n(?=\\p{L})", " ");
    }
}
