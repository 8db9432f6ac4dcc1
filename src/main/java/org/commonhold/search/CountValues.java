package org.commonhold.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.commonhold.search.SearchResults.Count;
import org.jspecify.annotations.Nullable;

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
                .map(entry -> new Count(entry.getKey(), entry.getKey(), entry.getValue()))
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
            @Nullable SortedDocValues single = DocValues.unwrapSingleton(here);
            return single == null ? new Several(here, tally) : new AtMostOne(single, tally);
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

    /** Where no text of the segment has more than one value. */
    private static final class AtMostOne implements LeafCollector {

        private final SortedDocValues values;
        private final int[] tally;

        AtMostOne(SortedDocValues values, int[] tally) {
            this.values = values;
            this.tally = tally;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                tally[values.ordValue()]++;
            }
        }
    }

    private static final class Several implements LeafCollector {

        private final SortedSetDocValues values;
        private final int[] tally;

        Several(SortedSetDocValues values, int[] tally) {
            this.values = values;
            this.tally = tally;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    tally[(int) values.nextOrd()]++;
                }
            }
        }
    }
}
