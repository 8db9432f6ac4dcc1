package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.commonhold.search.SearchResults.Hit;

/** Says of each hit on which detours it was found. Looks at the hits that are shown alone. */
record SayWhy(IndexReader reader, List<Asked.Detour> detours) {

    /** Who reads more than this? */
    private static final int MOST = 3;

    List<Hit> of(List<ScoreDoc> shown, List<Hit> hits) throws IOException {
        if (detours.isEmpty()) {
            return hits;
        }
        List<List<Why>> reasons = new ArrayList<>();
        shown.forEach(_ -> reasons.add(new ArrayList<>()));
        for (Asked.Detour detour : detours) {
            Weight went = weight(detour.detour());
            Weight straight = weight(detour.straight());
            for (int i = 0; i < shown.size(); i++) {
                int id = shown.get(i).doc;
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
