package org.commonhold.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What topics are called: by the title of the page of kind topic with that slug, if there is one (DESIGN section 1.2). */
record TopicTitles(IndexReader reader) {

    static final String KIND = "topic";

    /** The title of a topic's page; the words of its slug where it has none. */
    String title(String slug) throws IOException {
        Query page = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SLUG, slug)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, KIND)), Occur.FILTER)
                .build();
        ScoreDoc[] found = new IndexSearcher(reader).search(page, 1).scoreDocs;
        return found.length == 0
                ? slug.replace('-', ' ')
                : Found.read(reader.storedFields(), found[0].doc).title();
    }
}
