package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;

/**
 * Where what is sought stands in the texts of one field, in one segment of the index. The words are looked up once and
 * then followed from text to text, so the texts must be asked for in the order of their numbers, each once.
 */
final class Places extends FieldOffsetStrategy {

    private static final Query NONE = new MatchNoDocsQuery("places are found without it");

    private final List<Phrase> phrases;

    /** A word, or words that must stand together, with where each stands. */
    private record Phrase(List<BytesRef> words, List<PostingsEnum> standing) {}

    private Places(String field, List<Phrase> phrases) {
        super(new UHComponents(
                field,
                field::equals,
                NONE,
                new BytesRef[0],
                PhraseHelper.NONE,
                new LabelledCharArrayMatcher[0],
                false,
                Set.of()));
        this.phrases = phrases;
    }

    static Places of(Set<List<BytesRef>> sought, String field, LeafReader segment) throws IOException {
        Terms terms = segment.terms(field);
        List<Phrase> phrases = new ArrayList<>();
        if (terms != null) {
            TermsEnum words = terms.iterator();
            for (List<BytesRef> phrase : sought) {
                List<PostingsEnum> standing = standing(words, phrase);
                if (standing.size() == phrase.size()) {
                    phrases.add(new Phrase(phrase, standing));
                }
            }
        }
        return new Places(field, phrases);
    }

    /** Up to the first word that no text has. */
    private static List<PostingsEnum> standing(TermsEnum words, List<BytesRef> phrase) throws IOException {
        List<PostingsEnum> standing = new ArrayList<>();
        for (BytesRef word : phrase) {
            if (!words.seekExact(word)) {
                break;
            }
            standing.add(words.postings(null, PostingsEnum.OFFSETS));
        }
        return standing;
    }

    /** Whether any text of the segment can have any of it. */
    boolean any() {
        return !phrases.isEmpty();
    }

    @Override
    public OffsetSource getOffsetSource() {
        return OffsetSource.POSTINGS;
    }

    @Override
    public OffsetsEnum getOffsetsEnum(LeafReader segment, int id, String text) throws IOException {
        List<OffsetsEnum> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (isIn(phrase, id)) {
                found.add(places(phrase));
            }
        }
        return switch (found.size()) {
            case 0 -> OffsetsEnum.EMPTY;
            case 1 -> found.getFirst();
            default -> new OffsetsEnum.MultiOffsetsEnum(found);
        };
    }

    private static boolean isIn(Phrase phrase, int id) throws IOException {
        for (PostingsEnum standing : phrase.standing()) {
            if (standing.docID() < id) {
                standing.advance(id);
            }
            if (standing.docID() != id) {
                return false;
            }
        }
        return true;
    }

    private static OffsetsEnum places(Phrase phrase) throws IOException {
        return phrase.words().size() == 1
                ? new OffsetsEnum.OfPostings(
                        phrase.words().getFirst(), phrase.standing().getFirst())
                : PlacesOfPhrase.find(phrase.words(), phrase.standing());
    }
}
