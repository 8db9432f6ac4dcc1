package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.search.SearchResults.Hit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers a query: hits, counts, spelling. Never throws; what cannot be answered is empty and not complete. */
final class FindTexts {

    private static final Logger LOG = Logger.getLogger(FindTexts.class);

    private static final int TOPICS_SHOWN = 20;

    /** Equal hits stand in the same order in every index of the same texts. */
    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.CHANGED, SortField.Type.LONG, true),
            new SortField(Fields.SUBJECT, SortField.Type.STRING));

    private static final Sort NEWEST = new Sort(
            new SortField(Fields.CHANGED, SortField.Type.LONG, true),
            new SortField(Fields.SUBJECT, SortField.Type.STRING));

    private final LiveIndex live;
    private final LanguagesInUse languagesInUse;
    private final UnaryOperator<String> kinds;
    private final TimeLimit timeLimit;
    private volatile boolean complained;

    /** @param kinds gives the name of the kind that people call so */
    FindTexts(LiveIndex live, LanguagesInUse languagesInUse, UnaryOperator<String> kinds, TimeLimit timeLimit) {
        this.live = live;
        this.kinds = kinds;
        this.languagesInUse = languagesInUse;
        this.timeLimit = timeLimit;
    }

    SearchResults find(SearchQuery query) {
        try {
            SearchResults results = live.read(held -> new Finding(query, held.getIndexReader()).run());
            complained = false;
            return results;
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.errorf(e, "Search cannot answer");
            }
            complained = true;
            return new SearchResults(
                    new Paged<>(List.of(), query.paging(), false), 0, List.of(), List.of(), null, false);
        }
    }

    /** One search over one moment of the index. */
    private final class Finding {

        private final SearchQuery query;
        private final IndexReader reader;
        private final List<String> languages;
        private final Wanted wanted;
        private final Query text;
        private final QueryTimeout limit = timeLimit.start();
        private boolean ranOut;

        Finding(SearchQuery query, IndexReader reader) throws IOException {
            this.query = query;
            this.reader = reader;
            this.languages = languagesInUse.of(reader);
            this.wanted = read(query.text());
            this.text = BuildQuery.of(wanted, languages);
        }

        private Wanted read(String typed) throws IOException {
            return new ReadNames(reader, kinds).in(ParseQuery.parse(typed));
        }

        SearchResults run() throws IOException {
            Paging paging = query.paging();
            int upTo = Math.min(paging.offset() + paging.size() + 1, Math.max(1, reader.maxDoc()));
            Object[] answers = search(
                    filtered(true),
                    new TopFieldCollectorManager(wanted.isBlank() ? NEWEST : BEST, upTo, Integer.MAX_VALUE),
                    new CountValues(Fields.TOPIC),
                    new CountValues(Fields.KIND));
            TopFieldDocs top = (TopFieldDocs) answers[0];
            long total = top.totalHits.value();
            // Kinds are counted as if none were chosen, so that one can switch from one to another.
            Object kinds =
                    query.kinds().isEmpty() ? answers[2] : search(filtered(false), new CountValues(Fields.KIND))[0];
            Paged<ScoreDoc> shown = shown(top.scoreDocs);
            List<Hit> hits = hits(shown.items());
            String didYouMean = didYouMean(total);
            return new SearchResults(
                    new Paged<>(hits, paging, shown.hasNext()),
                    total,
                    CountValues.largest(counts(kinds), Integer.MAX_VALUE),
                    CountValues.largest(counts(answers[1]), TOPICS_SHOWN),
                    didYouMean,
                    live.complete() && !ranOut);
        }

        private Object[] search(Query query, CollectorManager<?, ?>... collectors) throws IOException {
            IndexSearcher searcher = TimeLimit.searcher(reader, limit);
            Object[] answers = searcher.search(query, new MultiCollectorManager(collectors));
            ranOut |= searcher.timedOut();
            return answers;
        }

        private Query filtered(boolean byKind) {
            return filter(text, byKind);
        }

        private Query filter(Query by, boolean byKind) {
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(by, Occur.MUST);
            if (byKind && !query.kinds().isEmpty()) {
                List<BytesRef> kinds = query.kinds().stream().map(BytesRef::new).toList();
                all.add(new TermInSetQuery(Fields.KIND, kinds), Occur.FILTER);
            }
            query.topics().forEach(topic -> all.add(new TermQuery(new Term(Fields.TOPIC, topic)), Occur.FILTER));
            return all.build();
        }

        private Paged<ScoreDoc> shown(ScoreDoc[] top) {
            int from = Math.min(query.paging().offset(), top.length);
            return Paged.ofOneMore(Arrays.asList(top).subList(from, top.length), query.paging());
        }

        private List<Hit> hits(List<ScoreDoc> shown) throws IOException {
            StoredFields stored = reader.storedFields();
            boolean marking = !wanted.isBlank() && !limit.shouldExit();
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : shown) {
                found.add(marking ? Found.readWithText(stored, hit.doc) : Found.read(stored, hit.doc));
            }
            return marking ? mark(found) : found.stream().map(Found::plain).toList();
        }

        /** A passage that cannot be marked must not cost the hit. */
        private List<Hit> mark(List<Found> found) throws IOException {
            try {
                return MarkPassages.mark(reader, text, found);
            } catch (RuntimeException e) {
                LOG.warn("Passages cannot be marked", e);
                return found.stream().map(Found::plain).toList();
            }
        }

        /** Another spelling, where it would find more. */
        private @Nullable String didYouMean(long total) throws IOException {
            if (limit.shouldExit()) {
                return null;
            }
            String better = new CorrectSpelling(reader, languages).correct(wanted);
            if (better == null || limit.shouldExit()) {
                return null;
            }
            Query corrected = filter(BuildQuery.of(read(better), languages), true);
            return reader.maxDoc() > 0 && TimeLimit.searcher(reader, limit).count(corrected) > total ? better : null;
        }

        @SuppressWarnings("unchecked") // CountValues promises it; the collectors of several types share an array
        private static Map<String, Long> counts(Object reduced) {
            return (Map<String, Long>) reduced;
        }
    }
}
