package org.commonhold.search;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What topics are called: by the title of the page of kind topic with that slug, if there is one (DESIGN section 1.2).
 *
 * @param titles by slug
 * @param version another one for other titles
 */
record TopicTitles(Map<String, String> titles, String version) implements Related.Topics {

    static final String KIND = "topic";

    /** Known before the index can be read. */
    static final TopicTitles NONE = new TopicTitles(Map.of(), "");

    /** More pages about topics than anybody can browse; what is beyond, by title, is called by its slug. */
    private static final int MOST = 1_000;

    static TopicTitles in(IndexReader reader) throws IOException {
        SortedMap<String, String> titles = new TreeMap<>();
        TermQuery pages = new TermQuery(new Term(Fields.KIND, KIND));
        for (ScoreDoc page : new IndexSearcher(reader).search(pages, MOST, Orders.BY_TITLE).scoreDocs) {
            Found found = Found.read(reader.storedFields(), page.doc);
            titles.put(found.slug().value(), found.title());
        }
        return new TopicTitles(titles, Digest.of(titles));
    }

    @Override
    public String called(String slug) {
        return titles.getOrDefault(slug, slug.replace('-', ' '));
    }
}
