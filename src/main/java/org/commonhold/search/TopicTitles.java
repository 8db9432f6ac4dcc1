package org.commonhold.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What topics are called: by the title of the page of kind topic with that slug, if there is one (DESIGN section 1.2). */
final class TopicTitles {

    static final String KIND = "topic";

    /** Those that were asked for of one moment of the index. */
    private final PerMoment<Map<String, String>> known = new PerMoment<>(_ -> new ConcurrentHashMap<>());

    /** The titles of the topics' pages by slug; the words of the slug where a topic has no page. */
    Map<String, String> of(Collection<String> slugs, IndexReader reader) throws IOException {
        Map<String, String> titles = known.of(reader);
        List<String> missing =
                slugs.stream().filter(slug -> !titles.containsKey(slug)).toList();
        if (!missing.isEmpty()) {
            titles.putAll(read(missing, reader));
        }
        return titles;
    }

    private static Map<String, String> read(Collection<String> slugs, IndexReader reader) throws IOException {
        Map<String, String> titles = new HashMap<>();
        slugs.forEach(slug -> titles.put(slug, slug.replace('-', ' ')));
        List<BytesRef> terms = slugs.stream().map(BytesRef::new).toList();
        Query pages = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.SLUG, terms), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, KIND)), Occur.FILTER)
                .build();
        for (ScoreDoc page : new IndexSearcher(reader).search(pages, slugs.size()).scoreDocs) {
            Found found = Found.read(reader.storedFields(), page.doc);
            titles.put(found.slug().value(), found.title());
        }
        return titles;
    }
}
