package org.commonhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Subject;
import org.commonhold.ledger.Follower;
import org.commonhold.ledger.Ledger;
import org.commonhold.search.SearchResults.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The door of search: find, suggest, wait for one's own edit, rebuild.
 *
 * <p>Reading never throws and never waits long: where the index is away or not whole yet, it answers what it can and
 * says that this is not all. The index follows the ledger, mends itself, and holds nothing that cannot be built anew.
 */
@ApplicationScoped
public class Search implements Related {

    private final IndexFolder folder;
    private final LiveIndex live;
    private final RebuildIndex rebuilding;
    private final KeepIndex keeping;
    private final @Nullable KeepMeanings meanings;
    private final FindTexts finding;
    private final SuggestTitles suggesting;
    private final SimilarTitles resembling;
    private final KeepRelated relating;
    private final ReadCopies copies;
    private final PerMoment<TopicTitles> topics = new PerMoment<>(TopicTitles::in);

    @Inject
    Search(SearchConfig config, Ledger ledger, Instance<Source> sources) {
        this(
                config.directory(),
                History.of(ledger),
                sources,
                TimeLimit.USUAL,
                config.meaning() ? config.nativeCode() : null);
    }

    /** Ranks by words alone. */
    Search(Path directory, History history, Iterable<? extends Source> sources, TimeLimit limit) {
        this(directory, history, sources, limit, null);
    }

    /** @param nativeCode where the code may be put that runs the model of meaning; null where words alone rank */
    Search(
            Path directory,
            History history,
            Iterable<? extends Source> sources,
            TimeLimit limit,
            @Nullable Path nativeCode) {
        folder = new IndexFolder(directory);
        AskSources asking = new AskSources(sources, history);
        live = new LiveIndex(folder, asking, history);
        rebuilding = new RebuildIndex(live, folder, asking);
        LanguagesInUse languages = new LanguagesInUse();
        meanings = nativeCode == null ? null : new KeepMeanings(folder, nativeCode, live, rebuilding);
        finding = new FindTexts(live, languages, topics, asking::kindCalled, limit, meanings);
        keeping = new KeepIndex(live, rebuilding, folder, this::warmUp);
        suggesting = new SuggestTitles(live, limit);
        copies = new ReadCopies(live);
        resembling = new SimilarTitles(live, languages, limit);
        relating = new KeepRelated(live, limit);
    }

    /**
     * What there is for a query, best first. A text of blanks lists everything within the filters, the last changed
     * first. Works 200 ms at most and, where it has to wait for the processor, lasts a second at most; what was not
     * reached by then makes the answer incomplete.
     */
    public SearchResults find(SearchQuery query) {
        return finding.find(query);
    }

    /** Titles for what somebody began to type, at most 20: those that begin so, then those with words that do. */
    public List<Suggestion> suggest(String prefix, int limit) {
        return suggesting.suggest(prefix, limit);
    }

    /** Hits whose titles have these words or nearly these, at most 20, nothing marked: for an address that leads nowhere. */
    public List<Hit> similarTitles(String words, int limit) {
        return resembling.similar(words, limit);
    }

    @Override
    public List<Related.One> related(Subject subject) {
        return relating.related(subject);
    }

    @Override
    public Topics topics() {
        try {
            return live.read(searcher -> topics.of(searcher.getIndexReader()));
        } catch (IOException | RuntimeException e) {
            return TopicTitles.NONE; // said in the log by whoever searches
        }
    }

    /** Waits until a search would see this position of the ledger; false where that takes longer. Never throws. */
    public boolean waitFor(long ledgerPosition, Duration atMost) {
        return live.waitFor(ledgerPosition, atMost);
    }

    /** What the index keeps to show subjects from while the database is away. */
    Copies copies() {
        return copies;
    }

    /** How the index stands. */
    public IndexStatus status() {
        return live.status(rebuilding.running(), meanings == null ? null : meanings.told());
    }

    /**
     * Builds the index anew beside the one that serves, swaps them, and returns then. Where another rebuild runs, waits
     * for it first.
     *
     * @throws RuntimeException where it cannot be built; the index that served goes on serving
     */
    public void rebuild() {
        rebuilding.run(KeepIndex.ASKED_FOR);
    }

    /**
     * Asks whoever keeps the index in this directory, now or after its next start, to build it anew beside the one that
     * serves.
     *
     * @throws IOException where the directory cannot be written
     */
    public static void askForRebuild(Path directory) throws IOException {
        new IndexFolder(directory).askForRebuild();
    }

    /** Whether such a wish has not been fulfilled yet. */
    public static boolean isRebuildAsked(Path directory) {
        return new IndexFolder(directory).isRebuildAsked();
    }

    /** The hash of each text in the index, by subject, to compare one index with another. Reads the whole index. */
    public SortedMap<String, String> fingerprint() {
        try {
            return live.read(searcher -> Fingerprint.of(searcher.getIndexReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first search loads what all others use; without this, somebody's would run out of time. */
    private void warmUp() {
        finding.find(new SearchQuery("warm up \"all of it\"", List.of(), List.of(), new Paging(1, 1)));
    }

    /** Opens the index and begins to keep it. */
    void open() {
        live.open();
        keeping.start();
        if (meanings == null) {
            folder.forgetMeanings();
        } else {
            meanings.start();
        }
    }

    /** Whether every text whose meaning can be told has been told, so that answers do not change any more by themselves. */
    boolean isMeaningSettled() {
        return meanings == null || meanings.isSettled();
    }

    /** Brings the weights of words to what a rebuilt index has, which otherwise happens in quiet moments. */
    void tidy() {
        try {
            live.tidy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to follow the ledger. */
    Follower follower() {
        return live;
    }

    /** Stops keeping and makes durable what there is. */
    void close() {
        if (meanings != null) {
            meanings.stop();
        }
        keeping.stop();
        live.close();
    }
}
