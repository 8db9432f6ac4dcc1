package org.commonhold.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The sections of a text, found where the parser found their headings: what looks like a heading inside code is none, and
 * one inside a list or a quotation does not part the text.
 */
final class Sections {

    private record Start(Heading heading, int written, int at) {}

    private Sections() {}

    static List<Section> of(Node tree, Outline outline, String text) {
        List<Start> starts = starts(tree, outline, text);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            int to = text.length();
            for (int next = i + 1; next < starts.size(); next++) {
                if (starts.get(next).written() <= start.written()) {
                    to = starts.get(next).at();
                    break;
                }
            }
            sections.add(new Section(start.heading(), start.at(), to));
        }
        return sections;
    }

    private static List<Start> starts(Node tree, Outline outline, String text) {
        List<Start> starts = new ArrayList<>();
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading) {
                Heading entry = outline.entry(heading);
                List<SourceSpan> spans = heading.getSourceSpans();
                if (entry != null && !spans.isEmpty()) {
                    starts.add(new Start(entry, heading.getLevel(), lineOf(spans.getFirst(), text)));
                }
            }
        }
        return starts;
    }

    /** Where the line begins on which something stands. */
    private static int lineOf(SourceSpan span, String text) {
        int at = span.getInputIndex();
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }
}
