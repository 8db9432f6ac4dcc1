package org.commonhold.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells what texts and questions are about ({@link Meaning}): of the texts on a thread of its own, one after the other,
 * beside everything else; of a question while it is asked, as long as that takes no more than a quarter of a processor.
 * Whatever is not told is null, and ranks by its words alone.
 */
final class KeepMeanings implements Runnable {

    private static final Logger LOG = Logger.getLogger(KeepMeanings.class);

    private static final long ROUND_MILLIS = 500;
    private static final long STOP_WITHIN_MILLIS = 10_000;
    private static final int TEXTS_AT_A_TIME = 20;
    private static final long WRITE_EVERY = TimeUnit.SECONDS.toNanos(30);

    /** While people search, a tenth of a processor is enough for the texts. */
    private static final long REST_WHILE_SEARCHED = 9;

    private static final long QUESTIONS = 2_000;
    private static final int MILLIS_AT_ONCE = 2_000;
    private static final int MILLIS_A_SECOND = 250;

    private record Untold(Meanings.Key key, String text) {}

    private final IndexFolder folder;
    private final LiveIndex live;
    private final RebuildIndex rebuilding;
    private final Meanings meanings = new Meanings();

    /** By their hash: what people look for is kept nowhere as they typed it. */
    private final Cache<Meanings.Key, byte[]> questions =
            Caffeine.newBuilder().maximumSize(QUESTIONS).build();

    private final Bucket budget = Bucket.builder()
            .addLimit(limit -> limit.capacity(MILLIS_AT_ONCE).refillGreedy(MILLIS_A_SECOND, Duration.ofSeconds(1)))
            .build();
    private final AtomicLong searches = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "search-meanings");

    private volatile @Nullable Meaning model;
    private volatile boolean gaveUp;
    private volatile boolean complained;
    private volatile IndexReader.@Nullable CacheKey settled;
    private long writtenAt = System.nanoTime();
    private boolean dirty;

    KeepMeanings(IndexFolder folder, LiveIndex live, RebuildIndex rebuilding) {
        this.folder = folder;
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

    /** Somebody searches, and comes first. */
    void searched() {
        searches.incrementAndGet();
    }

    /** Where a text of the index lies, or null. */
    byte @Nullable [] of(Meanings.Key text) {
        return meanings.of(text);
    }

    /** Of how many texts the meaning is known; null where it cannot be told here. */
    @Nullable
    Integer told() {
        return gaveUp ? null : meanings.size();
    }

    /** Whether every text of the index that can have one has it. */
    boolean isSettled() {
        try {
            return live.read(
                    held -> held.getIndexReader().getReaderCacheHelper().getKey() == settled);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Where a question lies, or null where there is no time for it. */
    byte @Nullable [] ofQuestion(String words) {
        Meaning meaning = model;
        if (meaning == null) {
            return null;
        }
        Meanings.Key key = Meanings.Key.of(words);
        byte[] known = questions.getIfPresent(key);
        if (known != null || budget.getAvailableTokens() <= 0) {
            return known;
        }
        long begun = System.nanoTime();
        try {
            byte[] told = meaning.of(words);
            questions.put(key, told);
            complained = false;
            return told;
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.warnf("Questions are ranked by their words alone: %s", e);
            }
            complained = true;
            return null;
        } finally {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            budget.consumeIgnoringRateLimits(Math.max(1, took));
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
        } catch (IOException | RuntimeException | LinkageError e) {
            gaveUp = true;
            LOG.warnf("Search ranks by words alone: %s", e);
        } finally {
            end();
        }
    }

    private void end() {
        model = null;
        write();
    }

    /** Tells the next few; whether there may be more. */
    private boolean round() throws IOException {
        List<Untold> untold = rebuilding.running() ? List.of() : next();
        if (!untold.isEmpty() || meanings.size() > 0) {
            model = Meaning.shared(folder.nativeCode());
        }
        for (Untold text : untold) {
            tell(text);
        }
        if (dirty && (untold.isEmpty() || System.nanoTime() - writtenAt > WRITE_EVERY)) {
            write();
        }
        return !untold.isEmpty();
    }

    private void tell(Untold text) throws IOException {
        if (!isGoingOn()) {
            return;
        }
        long before = searches.get();
        long begun = System.nanoTime();
        meanings.put(text.key(), Meaning.shared(folder.nativeCode()).of(text.text()));
        dirty = true;
        if (searches.get() != before) {
            rest(TimeUnit.NANOSECONDS.toMillis((System.nanoTime() - begun) * REST_WHILE_SEARCHED));
        }
    }

    /** The next texts that nobody has told about; while the index cannot be read, none. */
    private List<Untold> next() {
        try {
            return live.read(held -> next(held.getIndexReader()));
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "The index cannot be read now");
            return List.of();
        }
    }

    private List<Untold> next(IndexReader reader) throws IOException {
        IndexReader.CacheKey moment = reader.getReaderCacheHelper().getKey();
        if (moment == settled) {
            return List.of();
        }
        Map<Meanings.Key, Integer> texts = texts(reader);
        if (live.complete()) {
            dirty |= meanings.keepOnly(texts.keySet());
        }
        List<Map.Entry<Meanings.Key, Integer>> untold = texts.entrySet().stream()
                .filter(text -> !meanings.has(text.getKey()))
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
        dirty = false; // tried again after the next change: what is not on disk is told again after the next start
        try {
            meanings.write(folder.meanings());
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
