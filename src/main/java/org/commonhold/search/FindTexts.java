package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.search.SearchResults.Count;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SearchResults.Unmet;
import org.commonhold.search.Wanted.Name;
import org.commonhold.search.Wanted.Named;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers a query: hits, counts, spelling. Never throws; what cannot be answered is empty and not complete. */
final class FindTexts {

    private static final Logger LOG = Logger.getLogger(FindTexts.class);

    private final LiveIndex live;
    private final LanguagesInUse languagesInUse;
    private final PerMoment<Synonyms> synonyms = new PerMoment<>(Synonyms::in);
    private final PerMoment<TopicTitles> topics;
    private final UnaryOperator<String> kinds;
    private final TimeLimit timeLimit;
    private final @Nullable KeepMeanings meanings;
    private volatile boolean complained;

    /**
     * @param kinds gives the name of the kind that people call so
     * @param meanings null where texts are ranked by their words alone
     */
    FindTexts(
            LiveIndex live,
            LanguagesInUse languagesInUse,
            PerMoment<TopicTitles> topics,
            UnaryOperator<String> kinds,
            TimeLimit timeLimit,
            @Nullable KeepMeanings meanings) {
        this.live = live;
        this.topics = topics;
        this.kinds = kinds;
        this.languagesInUse = languagesInUse;
        this.timeLimit = timeLimit;
        this.meanings = meanings;
    }

    SearchResults find(SearchQuery query) {
        if (meanings != null) {
            meanings.searching();
        }
        try {
            SearchResults results = live.read(
                    held -> new Finding(query, held.getIndexReader(), timeLimit.start(), query.exactly()).run());
            complained = false;
            return results;
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.errorf(e, "Search cannot answer");
            }
            complained = true;
            return new SearchResults(
                    new Paged<>(List.of(), query.paging(), false), 0, Map.of(), null, null, List.of(), false);
        } finally {
            if (meanings != null) {
                meanings.searched();
            }
        }
    }

    /** One search over one moment of the index. */
    private final class Finding {

        private final SearchQuery query;
        private final IndexReader reader;
        private final List<String> languages;
        private final Wanted wanted;
        private final Asked asked;
        private final NarrowTo narrowing;
        private final QueryTimeout limit;
        private final boolean byWords;
        private boolean ranOut;

        /** @param byWords whether who asked wants the words as they are, which then give the order, too */
        Finding(SearchQuery query, IndexReader reader, QueryTimeout limit, boolean byWords) throws IOException {
            this.query = query;
            this.reader = reader;
            this.limit = limit;
            this.byWords = byWords;
            this.narrowing = new NarrowTo(query.chosen());
            this.languages = languagesInUse.of(reader);
            this.wanted = read(query.text());
            this.asked = ask(wanted);
        }

        private Asked ask(Wanted wanted) throws IOException {
            return BuildQuery.of(wanted, reader, languages, synonyms.of(reader), query.exactly(), limit);
        }

        private Wanted read(String typed) throws IOException {
            Wanted read = ParseQuery.parse(typed);
            boolean freely = read.isQuotingSentence() && !query.exactly();
            return new ReadNames(reader, kinds).in(freely ? ParseQuery.parse(ReadClause.withoutQuotes(typed)) : read);
        }

        /** What was typed; where that finds nothing, what it may have been meant for, which the answer then says. */
        SearchResults run() throws IOException {
            SearchResults found = hits();
            if (found.total() > 0 && !asked.straight() && !query.exactly()) {
                return corrected(
                        found, null, asked.corrected()); // near words alone found it, as if they had been typed
            }
            if (found.total() > 0 || query.exactly()) {
                return corrected(found, didYouMean(), null);
            }
            for (String other : instead()) {
                SearchResults instead = new Finding(query.asking(other), reader, limit, false).hits();
                if (instead.total() > 0) {
                    return corrected(instead, null, other);
                }
            }
            return corrected(found, didYouMean(), null);
        }

        private static SearchResults corrected(
                SearchResults found, @Nullable String didYouMean, @Nullable String correctedTo) {
            return new SearchResults(
                    found.hits(),
                    found.total(),
                    found.facets(),
                    didYouMean,
                    correctedTo,
                    found.unmet(),
                    found.complete());
        }

        /** Nothing where that cannot be known: in the time that there is, or of an index that is not whole. */
        private List<Unmet> unmet() throws IOException {
            Set<Name> met = EnumSet.noneOf(Name.class);
            List<Named> not = new ArrayList<>();
            for (Named clause : wanted.named()) {
                if (isMet(new AddClauses(languages).named(clause))) {
                    met.add(clause.name());
                } else {
                    not.add(clause);
                }
            }
            return limit.shouldExit() || !live.complete()
                    ? List.of()
                    : not.stream()
                            .filter(clause -> !clause.name().isSingle() || !met.contains(clause.name()))
                            .map(clause -> new Unmet(
                                    wanted.text().substring(clause.start(), clause.end()), wanted.textWithout(clause)))
                            .toList();
        }

        private boolean isMet(Query query) throws IOException {
            return reader.maxDoc() > 0 && TimeLimit.searcher(reader, limit).count(query) > 0;
        }

        /** The query spelt as words are spelt here; the same without its quotes. */
        private List<String> instead() {
            String spelt = asked.corrected();
            List<String> others = new ArrayList<>();
            if (spelt != null) {
                others.add(spelt);
            }
            if (!wanted.phrases().isEmpty() && wanted.named().isEmpty()) {
                others.add(ReadClause.withoutQuotes(query.text()));
            }
            return limit.shouldExit() ? List.of() : others;
        }

        private SearchResults hits() throws IOException {
            Paging paging = query.paging();
            int most = Math.max(paging.offset() + paging.size() + 1, isRanked() ? Refine.BEST : 0);
            int upTo = Math.min(most, Math.max(1, reader.maxDoc()));
            CountFacets counting = new CountFacets(asked.query(), narrowing, topics.of(reader), this::search);
            List<CollectorManager<?, ?>> collectors = new ArrayList<>();
            collectors.add(new TopFieldCollectorManager(order(), upTo, Integer.MAX_VALUE));
            counting.countedWithHits().forEach(facet -> collectors.add(new CountValues(facet.field())));
            Object[] answers =
                    search(narrowing.within(asked.query(), null), collectors.toArray(CollectorManager<?, ?>[]::new));
            TopFieldDocs top = (TopFieldDocs) answers[0];
            Map<Facet, List<Count>> facets = counting.all(
                    Stream.of(answers).skip(1).map(CountFacets::counts).toList());
            Paged<ScoreDoc> shown = shown(isRanked() ? ranked(top.scoreDocs) : top.scoreDocs);
            return new SearchResults(
                    new Paged<>(hits(shown.items()), paging, shown.hasNext()),
                    top.totalHits.value(),
                    facets,
                    null,
                    null,
                    top.totalHits.value() == 0 ? unmet() : List.of(),
                    live.complete() && !ranOut);
        }

        private boolean isRanked() {
            return query.order() == SearchQuery.Order.BEST && !wanted.isBlank();
        }

        private ScoreDoc[] ranked(ScoreDoc[] found) throws IOException {
            ScoreDoc[] best = Refine.best(found);
            Query refining = asked.refining();
            if (refining != null && !limit.shouldExit()) {
                best = Refine.by(refining, TimeLimit.searcher(reader, limit), best);
            }
            ScoreDoc[] ranked = found.clone();
            System.arraycopy(byMeaning(best), 0, ranked, 0, best.length);
            return ranked;
        }

        private ScoreDoc[] byMeaning(ScoreDoc[] best) throws IOException {
            KeepMeanings known = meanings;
            if (known == null || byWords || limit.shouldExit()) {
                return best;
            }
            String question = question();
            RankByMeaning ranking = new RankByMeaning(reader, known);
            byte[] meant = question.isEmpty() || !ranking.isFor(best) ? null : known.ofQuestion(question);
            return meant == null ? best : ranking.by(meant, best);
        }

        /**
         * What is asked as a sentence. Empty where that is a single word, which may not be whole yet, where words must stand
         * together as they are, and where it is no English.
         */
        private String question() throws IOException {
            String spelt = asked.corrected();
            Wanted looked = spelt == null ? wanted : read(spelt); // a slip of the hand means nothing
            String words = looked.phrases().isEmpty() ? looked.prose() : "";
            String language = DetectLanguage.ofQuery(words, languages);
            boolean isEnglish = language.equals(Languages.UNKNOWN) || language.equals(Meaning.LANGUAGE);
            return isEnglish && DetectLanguage.words(words).size() > 1 ? words.strip() : "";
        }

        private Sort order() {
            return switch (query.order()) {
                case BEST -> wanted.isBlank() ? Orders.NEWEST : Orders.BEST;
                case CHANGED -> Orders.NEWEST;
                case TITLE -> Orders.BY_TITLE;
            };
        }

        private Object[] search(Query query, CollectorManager<?, ?>... collectors) throws IOException {
            IndexSearcher searcher = TimeLimit.searcher(reader, limit);
            Object[] answers = searcher.search(query, new MultiCollectorManager(collectors));
            ranOut |= searcher.timedOut();
            return answers;
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
            List<Hit> hits =
                    marking ? mark(found) : found.stream().map(Found::plain).toList();
            ranOut |= !wanted.isBlank() && limit.shouldExit();
            return ranOut ? hits : new SayWhy(reader, asked).of(found, hits);
        }

        /** A passage that cannot be marked must not cost the hit. */
        private List<Hit> mark(List<Found> found) throws IOException {
            try {
                return MarkPassages.mark(reader, asked.marks(), found, limit);
            } catch (RuntimeException e) {
                LOG.warn("Passages cannot be marked", e);
                return found.stream().map(Found::plain).toList();
            }
        }

        /** Another spelling of a word that is written nowhere here. */
        private @Nullable String didYouMean() throws IOException {
            String better = asked.corrected();
            if (better == null || limit.shouldExit()) {
                return null;
            }
            Query corrected = narrowing.within(ask(read(better)).query(), null);
            return isMet(corrected) ? better : null;
        }
    }
}
