package org.commonhold.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** Where words stand together in one text, in their order. */
final class PlacesOfPhrase extends OffsetsEnum {

    /** From the first letter of the first word to the last letter of the last. */
    private record Place(int start, int end) {}

    private final BytesRef words;
    private final List<Place> places;
    private int at = -1;

    private PlacesOfPhrase(BytesRef words, List<Place> places) {
        this.words = words;
        this.places = places;
    }

    /** Reads where each of the words stands in the text that all of them are at. */
    static OffsetsEnum find(List<BytesRef> words, List<PostingsEnum> standing) throws IOException {
        // By the position at which the next word would have to stand.
        Map<Integer, Place> begun = new TreeMap<>();
        read(standing.getFirst(), begun::put);
        for (PostingsEnum word : standing.subList(1, standing.size())) {
            Map<Integer, Place> before = begun;
            Map<Integer, Place> continued = new TreeMap<>();
            read(word, (next, place) -> {
                Place start = before.get(next - 1);
                if (start != null) {
                    continued.put(next, new Place(start.start(), place.end()));
                }
            });
            begun = continued;
        }
        return begun.isEmpty() ? EMPTY : new PlacesOfPhrase(name(words), List.copyOf(begun.values()));
    }

    private interface Taking {
        void take(int nextPosition, Place place);
    }

    private static void read(PostingsEnum word, Taking taking) throws IOException {
        for (int i = word.freq(); i > 0; i--) {
            int position = word.nextPosition();
            taking.take(position + 1, new Place(word.startOffset(), word.endOffset()));
        }
    }

    private static BytesRef name(List<BytesRef> words) {
        BytesRefBuilder name = new BytesRefBuilder();
        for (BytesRef word : words) {
            name.append(word);
            name.append((byte) ' ');
        }
        return name.toBytesRef();
    }

    @Override
    public boolean nextPosition() {
        return ++at < places.size();
    }

    @Override
    public int freq() {
        return places.size();
    }

    @Override
    public BytesRef getTerm() {
        return words;
    }

    @Override
    public int startOffset() {
        return at < places.size() ? places.get(at).start() : Integer.MAX_VALUE;
    }

    @Override
    public int endOffset() {
        return at < places.size() ? places.get(at).end() : Integer.MAX_VALUE;
    }
}
