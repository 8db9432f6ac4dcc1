package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.commonhold.kernel.LanguageName;
import org.commonhold.kernel.Slug;
import org.commonhold.search.Wanted.Clause;
import org.commonhold.search.Wanted.Named;

/**
 * Reads the values of named clauses as people write them: a kind by its label, a topic by its slug or by its page's
 * title, a language by its code or name.
 *
 * @param kinds gives the name of the kind that people call so, or the words as they are
 */
record ReadNames(IndexReader reader, UnaryOperator<String> kinds) {

    Wanted in(Wanted wanted) throws IOException {
        List<List<Clause>> alternatives = new ArrayList<>();
        for (List<Clause> group : wanted.alternatives()) {
            List<Clause> read = new ArrayList<>();
            for (Clause clause : group) {
                read.add(clause instanceof Named named ? read(named) : clause);
            }
            alternatives.add(read);
        }
        return new Wanted(
                wanted.text(),
                wanted.words(),
                wanted.phrases(),
                wanted.excluded(),
                alternatives,
                read(wanted.named()),
                read(wanted.namedExcluded()));
    }

    private List<Named> read(List<Named> clauses) throws IOException {
        List<Named> read = new ArrayList<>();
        for (Named clause : clauses) {
            read.add(read(clause));
        }
        return read;
    }

    private Named read(Named clause) throws IOException {
        return switch (clause.name()) {
            case KIND -> clause.meaning(kinds.apply(clause.value()));
            case TOPIC -> clause.meaning(topic(clause.value()));
            case LANG -> clause.meaning(LanguageName.tag(clause.value()));
            case PLACE, TITLE -> clause;
        };
    }

    /** A topic is its slug; the page of that name may have another title. */
    private String topic(String words) throws IOException {
        String slug = Slug.of(words).value();
        if (reader.docFreq(new Term(Fields.TOPIC, slug)) > 0) {
            return slug;
        }
        Query page = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.NAME, Fields.name(words))), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, TopicTitles.KIND)), Occur.FILTER)
                .build();
        ScoreDoc[] found = new IndexSearcher(reader).search(page, 1).scoreDocs;
        return found.length == 0
                ? slug
                : Found.read(reader.storedFields(), found[0].doc).slug().value();
    }
}
