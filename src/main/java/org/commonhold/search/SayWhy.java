package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.commonhold.search.SearchResults.Hit;

/** Says of each hit on which detours it was found. Looks at the hits that are shown alone. */
final class SayWhy {

    /** Who reads more than this? */
    private static final int MOST = 3;

    private final IndexReader reader;
    private final Asked asked;
    private final Map<Said, Weight> inTexts = new HashMap<>();

    SayWhy(IndexReader reader, Asked asked) {
        this.reader = reader;
        this.asked = asked;
    }

    List<Hit> of(List<Found> shown, List<Hit> hits) throws IOException {
        List<List<Why>> reasons = new ArrayList<>();
        for (Found one : shown) {
            reasons.add(otherNames(one));
        }
        for (Asked.Detour detour : asked.detours()) {
            Weight went = weight(detour.detour());
            Weight straight = weight(detour.straight());
            for (int i = 0; i < shown.size(); i++) {
                int id = shown.get(i).id();
                if (reasons.get(i).size() < MOST && finds(went, id) && !finds(straight, id)) {
                    reasons.get(i).add(detour.why());
                }
            }
        }
        List<Hit> because = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            because.add(hits.get(i).because(reasons.get(i)));
        }
        return because;
    }

    /** Its other names that say what neither its title nor its text says. */
    private List<Why> otherNames(Found found) throws IOException {
        List<Why> names = new ArrayList<>();
        Set<String> title = new HashSet<>(Fields.terms(found.title()));
        for (String name : found.values(Fields.ALIASES)) {
            Set<String> words = new HashSet<>(Fields.terms(name));
            words.addAll(Fields.terms(Languages.stemming(found.rules()), name));
            List<String> typed = new ArrayList<>();
            for (Said said : asked.words()) {
                boolean says = words.contains(said.token().whole()) || !Collections.disjoint(words, said.stems());
                if (says && !title.contains(said.token().whole()) && !finds(inTexts(said), found.id())) {
                    typed.add(said.token().typed());
                }
            }
            if (!typed.isEmpty() && names.size() < MOST) {
                names.add(new Why(Why.Way.OTHER_NAME, String.join(" ", typed), name));
            }
        }
        return names;
    }

    /** The word in what people see of a hit. */
    private Weight inTexts(Said said) throws IOException {
        Weight known = inTexts.get(said);
        if (known == null) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            Stream.of(Fields.TITLE, Fields.TEXT, Fields.BODY)
                    .map(Fields::stems)
                    .forEach(field ->
                            said.stems().forEach(stem -> any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD)));
            known = weight(any.build());
            inTexts.put(said, known);
        }
        return known;
    }

    private Weight weight(Query query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private boolean finds(Weight weight, int id) throws IOException {
        LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(id, reader.leaves()));
        Scorer scorer = weight.scorer(segment);
        int inSegment = id - segment.docBase;
        return scorer != null && scorer.iterator().advance(inSegment) == inSegment;
    }
}
