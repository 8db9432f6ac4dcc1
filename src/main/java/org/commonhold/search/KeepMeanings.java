package org.commonhold.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the texts of the index mean ({@link Meaning}), on a thread of its own, one after the other, beside everything
 * else, and forgets what is no longer there. What is not told is null, and ranks by its words alone.
 */
final class KeepMeanings implements Runnable {

    private static final Logger LOG = Logger.getLogger(KeepMeanings.class);

    private static final long ROUND_MILLIS = 500;
    private static final long STOP_WITHIN_MILLIS = 10_000;
    private static final int TEXTS_AT_A_TIME = 20;

    /** What is taken out of the public is out of the file after that (SAFETY section 1, row 38: 60 seconds). */
    private static final long WRITE_EVERY = TimeUnit.SECONDS.toNanos(30);

    private static final long LOAD_AGAIN = Duration.ofMinutes(1).toNanos();

    /** While as many search as there are processors, a tenth of one is enough for the texts. */
    private static final long REST_WHILE_BUSY = 9;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private record Untold(Meanings.Key key, String text) {}

    private final IndexFolder folder;
    private final Path nativeCode;
    private final LiveIndex live;
    private final RebuildIndex rebuilding;
    private final Meanings meanings = new Meanings();
    private final AskMeaning asking = new AskMeaning();
    private final AtomicInteger searches = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "search-meanings");

    /** Where the model failed, which it would again. */
    private final Set<Meanings.Key> untellable = new HashSet<>();

    private volatile @Nullable Meaning model;
    private volatile IndexReader.@Nullable CacheKey settled;
    private long loadedAt = System.nanoTime() - LOAD_AGAIN;
    private long writtenAt = System.nanoTime();
    private boolean dirty;

    /** @param nativeCode where code for this processor may be put; not among the files of the index, which come and go */
    KeepMeanings(IndexFolder folder, Path nativeCode, LiveIndex live, RebuildIndex rebuilding) {
        this.folder = folder;
        this.nativeCode = nativeCode;
        this.live = live;
        this.rebuilding = rebuilding;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the thread after the text that it is at. */
    void stop() {
        stopping.countDown();
        try {
            thread.join(STOP_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody begins to search, and comes first. */
    void searching() {
        searches.incrementAndGet();
    }

    /** Somebody has an answer. */
    void searched() {
        searches.decrementAndGet();
    }

    /** Where a text of the index lies, or null. */
    byte @Nullable [] of(Meanings.Key text) {
        return meanings.of(text);
    }

    /** Where a question lies, or null where there is no model or no time for it. */
    byte @Nullable [] ofQuestion(String words) {
        Meaning loaded = model;
        return loaded == null ? null : asking.of(words, loaded);
    }

    /** Of how many texts the meaning is known; null where no model runs. */
    @Nullable
    Integer told() {
        return model == null ? null : meanings.size();
    }

    /** Whether every text of the index that can have one has it, and questions can be told. */
    boolean isSettled() {
        try {
            boolean isSeen = live.read(
                    held -> held.getIndexReader().getReaderCacheHelper().getKey() == settled);
            return isSeen && (model != null || meanings.size() == 0);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void run() {
        try {
            meanings.read(folder.meanings());
        } catch (IOException | RuntimeException e) {
            LOG.warnf("What texts mean is found out anew: %s", e);
        }
        try {
            boolean more;
            do {
                more = round();
            } while (rest(more ? 0 : ROUND_MILLIS));
        } finally {
            model = null;
            if (isGoingOn()) {
                folder.forgetMeanings(); // nobody is there any more who would take out of it what is taken out of the
                // public
                LOG.error("Search ranks by words alone until the next start");
            } else {
                write();
            }
        }
    }

    /** Tells the next few; whether there may be more. */
    private boolean round() {
        List<Untold> next = next(); // forgets at any time; a rebuild needs the processor more than the telling does
        List<Untold> untold = rebuilding.running() ? List.of() : next;
        Meaning loaded = untold.isEmpty() && meanings.size() == 0 ? null : load();
        if (loaded != null) {
            untold.forEach(text -> tell(loaded, text));
        }
        if (dirty && System.nanoTime() - writtenAt > WRITE_EVERY) {
            write();
        }
        return loaded != null && !untold.isEmpty();
    }

    private @Nullable Meaning load() {
        if (model == null && System.nanoTime() - loadedAt >= LOAD_AGAIN) {
            loadedAt = System.nanoTime();
            try {
                model = Meaning.shared(nativeCode);
            } catch (IOException e) {
                LOG.warnf("Search ranks by words alone: %s", e);
            }
        }
        return model;
    }

    private void tell(Meaning loaded, Untold text) {
        if (!isGoingOn()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            meanings.put(text.key(), loaded.of(text.text()));
            dirty = true;
        } catch (IOException | RuntimeException e) {
            if (untellable.isEmpty()) {
                LOG.warnf("There are texts that are ranked by their words alone: %s", e);
            }
            untellable.add(text.key());
        }
        if (searches.get() >= PROCESSORS) {
            rest(TimeUnit.NANOSECONDS.toMillis((System.nanoTime() - begun) * REST_WHILE_BUSY));
        }
    }

    /** The next texts that nobody has told about; while the index cannot be read, none. */
    private List<Untold> next() {
        boolean complete = live.complete(); // before the index is held, which is then no older
        try {
            return live.read(held -> next(held.getIndexReader(), complete));
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "The index cannot be read now");
            return List.of();
        }
    }

    private List<Untold> next(IndexReader reader, boolean complete) throws IOException {
        IndexReader.CacheKey moment = reader.getReaderCacheHelper().getKey();
        if (moment == settled) {
            return List.of();
        }
        Map<Meanings.Key, Integer> texts = texts(reader);
        if (complete) {
            dirty |= meanings.keepOnly(texts.keySet());
            untellable.retainAll(texts.keySet());
        }
        List<Map.Entry<Meanings.Key, Integer>> untold = texts.entrySet().stream()
                .filter(text -> !meanings.has(text.getKey()) && !untellable.contains(text.getKey()))
                .limit(TEXTS_AT_A_TIME)
                .toList();
        settled = untold.isEmpty() ? moment : null;
        List<Untold> next = new ArrayList<>();
        for (Map.Entry<Meanings.Key, Integer> text : untold) {
            Found found = Found.readWithText(reader.storedFields(), text.getValue());
            next.add(new Untold(text.getKey(), DescribeText.meant(found)));
        }
        return next;
    }

    /** Every text whose meaning can be told, and where it stands. */
    private static Map<Meanings.Key, Integer> texts(IndexReader reader) throws IOException {
        Map<Meanings.Key, Integer> texts = new LinkedHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues keys = DocValues.getBinary(leaf.reader(), Fields.MEANT);
            @Nullable Bits standing = leaf.reader().getLiveDocs();
            for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
                if (standing == null || standing.get(doc)) {
                    texts.put(Meanings.Key.read(keys.binaryValue()), leaf.docBase + doc);
                }
            }
        }
        return texts;
    }

    private void write() {
        if (!dirty) {
            return;
        }
        writtenAt = System.nanoTime();
        try {
            meanings.write(folder.meanings());
            dirty = false;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("What texts mean is not kept on disk: %s", e);
        }
    }

    private boolean isGoingOn() {
        return stopping.getCount() > 0;
    }

    /** Whether to go on after so long. */
    private boolean rest(long millis) {
        try {
            return !stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
