package org.commonhold.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.commonhold.search.Wanted.Word;
import org.jspecify.annotations.Nullable;

/** Finds a spelling of the whole query in which each unknown word is one that is written somewhere here. */
final class CorrectSpelling {

    /** Each costs a walk through the words of the index. */
    private static final int UNKNOWN_WORDS_AT_MOST = 5;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final IndexReader reader;
    private final List<String> languages;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    CorrectSpelling(IndexReader reader, List<String> languages) {
        this.reader = reader;
        this.languages = languages;
        checker.setMinPrefix(0); // the first letter may be the wrong one
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxQueryLength(LONGEST);
    }

    /** The query with its unknown words replaced, or null where there is nothing to replace. */
    @Nullable
    String correct(Wanted wanted) throws IOException {
        StringBuilder corrected = new StringBuilder();
        int copied = 0;
        int unknown = 0;
        for (Word word : wanted.everyWord()) {
            if (unknown < UNKNOWN_WORDS_AT_MOST && !known(word.text())) {
                unknown++;
                String better = better(word.text());
                if (better != null) {
                    corrected.append(wanted.text(), copied, word.start()).append(better);
                    copied = word.end();
                }
            }
        }
        return copied == 0
                ? null
                : corrected.append(wanted.text().substring(copied)).toString();
    }

    private boolean known(String word) throws IOException {
        List<String> terms = Fields.terms(Fields.ALL, word);
        if (terms.size() != 1 || StopWords.has(terms.getFirst()) || isIn(Fields.ALL, terms)) {
            return true;
        }
        for (String language : languages) {
            String body = Fields.in(Fields.BODY, language);
            if (isIn(body, Fields.terms(body, word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(String field, List<String> terms) throws IOException {
        return terms.size() == 1 && reader.docFreq(new Term(field, terms.getFirst())) > 0;
    }

    private @Nullable String better(String word) throws IOException {
        Term term = new Term(Fields.ALL, Fields.terms(Fields.ALL, word).getFirst());
        SuggestWord[] words = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return words.length == 0 ? null : words[0].string;
    }
}
