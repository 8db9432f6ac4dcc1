package org.commonhold.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.commonhold.search.SearchResults.Count;

/**
 * Counts how many hits have each value of a field, over all hits. It counts by number within a segment and adds up by
 * name between segments, so that nothing has to be prepared when the index changes.
 */
record CountValues(String field) implements CollectorManager<CountValues.Counting, Map<String, Long>> {

    @Override
    public Counting newCollector() {
        return new Counting(field);
    }

    @Override
    public Map<String, Long> reduce(Collection<Counting> parts) throws IOException {
        Map<String, Long> all = new HashMap<>();
        for (Counting part : parts) {
            part.finish();
            part.counts.forEach((value, count) -> all.merge(value, count, Long::sum));
        }
        return all;
    }

    /** The largest first, those of equal size by name. */
    static List<Count> largest(Map<String, Long> counts, int limit) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .limit(limit)
                .toList();
    }

    /** The counts of one thread. */
    static final class Counting implements Collector {

        private final String field;
        private final Map<String, Long> counts = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] perValue = {};

        Counting(String field) {
            this.field = field;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            finish();
            SortedSetDocValues here = DocValues.getSortedSet(context.reader(), field);
            values = here;
            int[] tally = new int[(int) here.getValueCount()];
            perValue = tally;
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (here.advanceExact(document)) {
                        for (int i = 0; i < here.docValueCount(); i++) {
                            tally[(int) here.nextOrd()]++;
                        }
                    }
                }
            };
        }

        /** Also called at the end of a search that ran out of time, so that what was counted counts. */
        private void finish() throws IOException {
            for (int ord = 0; ord < perValue.length; ord++) {
                if (perValue[ord] > 0) {
                    counts.merge(values.lookupOrd(ord).utf8ToString(), (long) perValue[ord], Long::sum);
                }
            }
            perValue = new int[0];
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
