package org.commonhold.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Gives the links and images of a text other addresses and leaves every other letter as it was written. */
final class Relink {

    /** A stretch of the text and what stands there from now on. */
    private record Change(int from, int to, String instead) {}

    private final String text;
    private final Addresses addresses;
    private final List<Change> changes = new ArrayList<>();

    private Relink(String text, Addresses addresses) {
        this.text = text;
        this.addresses = addresses;
    }

    static String in(Node tree, String text, Addresses addresses) {
        Relink relink = new Relink(text, addresses);
        Tree.walk(tree, node -> {
            if (node instanceof Link link) {
                relink.change(link, "[", link.getDestination(), link.getTitle(), false);
            } else if (node instanceof Image image) {
                relink.change(image, "![", image.getDestination(), image.getTitle(), true);
            }
            return true;
        });
        return relink.changed();
    }

    private void change(Node node, String opening, String address, @Nullable String title, boolean image) {
        int from = start(node);
        int to = end(node);
        int words = from + opening.length();
        int wordsEnd = node.getLastChild() == null ? words : end(node.getLastChild());
        // A bare address is its own words, and a table's escapes can shift what is said of places: those stay.
        if (from < 0 || !text.startsWith(opening, from) || wordsEnd > to || !text.startsWith("]", wordsEnd)) {
            return;
        }
        String instead = addresses.insteadOf(address, image);
        if (instead == null) {
            changes.add(new Change(from, words, ""));
            changes.add(new Change(wordsEnd, to, ""));
        } else if (!instead.equals(address)) {
            changes.add(new Change(wordsEnd, to, "](" + instead + titled(title) + ")"));
        }
    }

    private static String titled(@Nullable String title) {
        return title == null ? "" : " \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String changed() {
        changes.sort(Comparator.comparingInt(Change::from));
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Change change : changes) {
            if (change.from() < at) {
                continue; // never where two overlap
            }
            out.append(text, at, change.from()).append(change.instead());
            at = change.to();
        }
        return out.append(text, at, text.length()).toString();
    }

    private static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.getFirst().getInputIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? -1
                : spans.getLast().getInputIndex() + spans.getLast().getLength();
    }
}
