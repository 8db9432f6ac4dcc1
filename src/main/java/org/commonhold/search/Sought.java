package org.commonhold.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;

/** What a query looks for in each field: words, and words that must stand together. */
final class Sought extends QueryVisitor {

    private final Map<String, Set<List<BytesRef>>> byField = new HashMap<>();

    private Sought() {}

    static Sought by(Query query) {
        Sought sought = new Sought();
        query.visit(sought);
        return sought;
    }

    /** Words and phrases; a word is a phrase of one. */
    Set<List<BytesRef>> in(String field) {
        return byField.getOrDefault(field, Set.of());
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        if (query instanceof PhraseQuery) {
            add(terms[0].field(), Stream.of(terms).map(Term::bytes).toList());
        } else {
            Stream.of(terms).forEach(term -> add(term.field(), List.of(term.bytes())));
        }
    }

    private void add(String field, List<BytesRef> words) {
        byField.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(words);
    }
}
