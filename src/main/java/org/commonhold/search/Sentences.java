package org.commonhold.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Where the sentences of a text begin. Finding that out takes longer than all else about a passage, so it is done when
 * the text is indexed, and the beginnings are stored with the text.
 */
final class Sentences extends BreakIterator {

    private final int[] bounds;
    private CharacterIterator text = new StringCharacterIterator("");
    private int at;

    private Sentences(int[] bounds) {
        this.bounds = bounds;
    }

    /** What is stored of a text. */
    static BytesRef of(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        BytesRefBuilder out = new BytesRefBuilder();
        int before = sentences.first();
        for (int bound = sentences.next(); bound != DONE; bound = sentences.next()) {
            write(out, bound - before);
            before = bound;
        }
        return out.toBytesRef();
    }

    private static void write(BytesRefBuilder out, int length) {
        int rest = length;
        while (rest > 0x7f) {
            out.append((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.append((byte) rest);
    }

    static Sentences read(BytesRef stored) {
        int[] bounds = new int[stored.length + 1];
        int count = 1;
        int shift = 0;
        int length = 0;
        for (int i = 0; i < stored.length; i++) {
            byte next = stored.bytes[stored.offset + i];
            length |= (next & 0x7f) << shift;
            shift += 7;
            if (next >= 0) {
                bounds[count] = bounds[count - 1] + length;
                count++;
                shift = 0;
                length = 0;
            }
        }
        return new Sentences(Arrays.copyOf(bounds, count));
    }

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        at = 0;
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public int current() {
        return bounds[at];
    }

    @Override
    public int first() {
        return go(0);
    }

    @Override
    public int last() {
        return go(bounds.length - 1);
    }

    @Override
    public int next(int n) {
        int to = at + n;
        if (to >= 0 && to < bounds.length) {
            return go(to);
        }
        go(to < 0 ? 0 : bounds.length - 1);
        return DONE;
    }

    @Override
    public int next() {
        return next(1);
    }

    @Override
    public int previous() {
        return next(-1);
    }

    @Override
    public int following(int offset) {
        int found = Arrays.binarySearch(bounds, offset);
        at = found < 0 ? -found - 2 : found;
        return next();
    }

    @Override
    public int preceding(int offset) {
        int found = Arrays.binarySearch(bounds, offset);
        at = found < 0 ? -found - 1 : found;
        return previous();
    }

    private int go(int index) {
        at = index;
        return bounds[at];
    }
}
