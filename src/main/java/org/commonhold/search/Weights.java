package org.commonhold.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What everything weighs. Measured over collections in several languages (decision 0019); whoever changes one runs
 * {@code RankingTest} before and after.
 */
final class Weights {

    /** How soon a word that is said again says no more, and how much less the words of a long text count. */
    static final Similarity SIMILARITY = new BM25Similarity(1.6f, 0.75f);

    // How often the words of each part of a text are written into the field that holds all of it. A word then counts by
    // all its places together, and no part drowns another (BM25F); for the index it is one word in one field.
    static final int TITLE = 3;
    static final int ALIAS = 3;
    static final int HEADING = 2;
    static final int LEAD = 2;

    /** A word as it was typed, beside its stem. */
    static final float WHOLE = 0.3f;

    /** A word that holds the sentence together. */
    static final float FUNCTION = 0.25f;

    /** Two neighbouring words that stand near each other, with at most so many words between. */
    static final float PAIR = 0.2f;

    static final int NEAR = 5;

    /** Above any sum of words. */
    static final float SAME_TITLE = 1_000;

    static final float SAME_ALIAS = 500;

    /** A title that begins with all that was typed: above the words of most queries, below the title itself. */
    static final float TITLE_BEGINS = 60;

    static final float ALIAS_BEGINS = 30;

    /** A word of the title that begins like the last word typed. */
    static final float WORD_BEGINS = 0.3f;

    // What another way to say a word reaches, of what that way would reach if it had been typed.
    static final float SYNONYM = 0.5f;
    static final float COMPOUND = 0.7f;
    static final float MISSPELT = 0.8f;
    static final float UNFINISHED = 0.8f;

    /** A word near one that is written here as well: always below the word itself. */
    static final float NEAR_A_KNOWN = 0.03f;

    private Weights() {}
}
