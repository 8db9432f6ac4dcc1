package org.commonhold.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The languages that texts are written in, those with most texts first. */
final class LanguagesInUse {

    /** A word is stemmed by the rules of each, so there is a limit; of other languages whole words are found. */
    private static final int AT_MOST = 16;

    private final PerMoment<List<String>> known = new PerMoment<>(LanguagesInUse::count);

    List<String> of(IndexReader reader) throws IOException {
        return known.of(reader);
    }

    private static List<String> count(IndexReader reader) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        Terms rules = MultiTerms.getTerms(reader, Fields.RULES);
        TermsEnum each = rules == null ? TermsEnum.EMPTY : rules.iterator();
        for (BytesRef language = each.next(); language != null; language = each.next()) {
            texts.put(language.utf8ToString(), each.docFreq());
        }
        return texts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(AT_MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
