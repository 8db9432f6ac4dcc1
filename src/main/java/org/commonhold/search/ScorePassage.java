package org.commonhold.search;

import java.util.Arrays;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Which passage answers best: the sum over its words of how rare each is in the text and how often the passage says it,
 * those at the beginning a little more. Lucene's own adds the same up in a table of 32 kB for each passage; a passage has a
 * handful of words.
 */
final class ScorePassage extends PassageScorer {

    @Override
    public float score(Passage passage, int textLength) {
        int matches = passage.getNumMatches();
        BytesRef[] words = passage.getMatchTerms();
        int[] inText = passage.getMatchTermFreqsInDoc();
        int length = passage.getEndOffset() - passage.getStartOffset();
        BytesRef[] distinct = new BytesRef[matches];
        int[] often = new int[matches];
        int[] inAll = new int[matches];
        int known = 0;
        for (int i = 0; i < matches; i++) {
            int at = Arrays.asList(distinct).subList(0, known).indexOf(words[i]);
            if (at < 0) {
                at = known++;
                distinct[at] = words[i];
                inAll[at] = inText[i];
            }
            often[at]++;
        }
        float score = 0;
        for (int i = 0; i < known; i++) {
            score += tf(often[i], length) * weight(textLength, inAll[i]);
        }
        return score * norm(passage.getStartOffset());
    }
}
