package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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

    /** Those of these languages in whose texts a word is written; in the order in which they came. */
    static List<String> writing(String word, List<String> languages, IndexReader reader) throws IOException {
        List<String> writing = new ArrayList<>();
        for (String language : languages) {
            if (isWritten(new Term(Fields.ALL, word), new Term(Fields.RULES, language), reader)) {
                writing.add(language);
            }
        }
        return writing;
    }

    private static boolean isWritten(Term word, Term language, IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum texts = leaf.reader().postings(language, PostingsEnum.NONE);
            PostingsEnum places = texts == null ? null : leaf.reader().postings(word, PostingsEnum.NONE);
            if (texts != null && places != null && meet(texts, places)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(PostingsEnum one, PostingsEnum other) throws IOException {
        int a = one.nextDoc();
        int b = other.nextDoc();
        while (a != b) {
            if (a < b) {
                a = one.advance(b);
            } else {
                b = other.advance(a);
            }
        }
        return a != PostingsEnum.NO_MORE_DOCS;
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
