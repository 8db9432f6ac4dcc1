package org.commonhold.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** The languages that texts are written in, those with most texts first. */
final class LanguagesInUse {

    /** A query asks each language's fields for each word, so there is a limit; other languages match whole words. */
    private static final int AT_MOST = 8;

    private static final String BODY = Fields.in(Fields.BODY, "");

    /** The last answer, and the moment of the index that it is of. */
    private record Known(IndexReader.CacheKey moment, List<String> languages) {}

    private volatile @Nullable Known known;

    List<String> of(IndexReader reader) throws IOException {
        Known last = known;
        IndexReader.CacheKey moment = reader.getReaderCacheHelper().getKey();
        if (last == null || last.moment() != moment) {
            last = new Known(moment, count(reader));
            known = last;
        }
        return last.languages();
    }

    private static List<String> count(IndexReader reader) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
            if (field.name.startsWith(BODY)) {
                texts.put(field.name.substring(BODY.length()), reader.getDocCount(field.name));
            }
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
