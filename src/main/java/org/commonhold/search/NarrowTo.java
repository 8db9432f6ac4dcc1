package org.commonhold.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Keeps a query within the values that were chosen: within all facets at once. */
record NarrowTo(Map<Facet, List<String>> chosen) {

    /** The query within all that was chosen, but for one facet if one is named. */
    Query within(Query query, @Nullable Facet except) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        chosen.forEach((facet, values) -> {
            if (facet == except) {
                return;
            }
            if (facet.needsAll()) {
                values.forEach(value -> all.add(new TermQuery(new Term(facet.field(), value)), Occur.FILTER));
            } else {
                List<BytesRef> terms = values.stream()
                        .map(value -> new BytesRef(term(facet, value)))
                        .toList();
                all.add(new TermInSetQuery(facet.field(), terms), Occur.FILTER);
            }
        });
        return all.build();
    }

    private static String term(Facet facet, String value) {
        return facet == Facet.LANG ? value.toLowerCase(Locale.ROOT) : value;
    }
}
