package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words of the index that a word may have been meant for: one slip of the hand away from five letters on, two from
 * nine, also in the first letter; two letters that changed places are one slip.
 */
final class NearWords {

    private static final int ONE_SLIP_FROM = 5;
    private static final int TWO_SLIPS_FROM = 9;

    /** Longer ones are not words that anybody means. */
    private static final int LONGEST = 40;

    /** How many are looked at; a beginning of two letters has thousands. */
    private static final int LOOKED_AT = 2_000;

    private static final int BEGUN_AT_MOST = 5;

    /** A word, how far it is off, and in how many texts it stands. */
    record Near(String word, int slips, int texts) {}

    private final IndexReader reader;
    private final QueryTimeout limit;

    /** @param limit after which no more is looked for */
    NearWords(IndexReader reader, QueryTimeout limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** The nearest words of a field, all equally near, the likeliest first: what is written most. */
    List<Near> to(String field, String word) throws IOException {
        int letters = (int) word.codePoints().filter(Character::isLetter).count();
        int signs = word.codePointCount(0, word.length());
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null || letters < ONE_SLIP_FROM || letters > LONGEST || limit.shouldExit()) {
            return List.of();
        }
        int slips = letters < TWO_SLIPS_FROM ? 1 : 2;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), slips, 0, true);
        List<Near> found = new ArrayList<>();
        for (BytesRef term = near.next(); term != null && found.size() < LOOKED_AT; term = near.next()) {
            String other = term.utf8ToString();
            int length = Math.min(signs, other.codePointCount(0, other.length()));
            int off = Math.round((1 - near.getBoost()) * length);
            found.add(new Near(other, off, near.docFreq()));
        }
        return best(found);
    }

    private static List<Near> best(List<Near> found) {
        int nearest = found.stream().mapToInt(Near::slips).min().orElse(0);
        return found.stream()
                .filter(near -> near.slips() == nearest)
                .sorted(Comparator.comparingInt(Near::texts).reversed().thenComparing(Near::word))
                .toList();
    }

    /** The words of a field that begin so, those that are written most first. */
    List<Near> begun(String field, String beginning) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null || limit.shouldExit()) {
            return List.of();
        }
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum words = terms.iterator();
        List<Near> found = new ArrayList<>();
        TermsEnum.SeekStatus at = words.seekCeil(prefix);
        BytesRef term = at == TermsEnum.SeekStatus.END ? null : words.term();
        while (term != null && StringHelper.startsWith(term, prefix) && found.size() < LOOKED_AT) {
            found.add(new Near(term.utf8ToString(), 0, words.docFreq()));
            term = words.next();
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Near::texts).reversed().thenComparing(Near::word))
                .limit(BEGUN_AT_MOST)
                .toList();
    }
}
