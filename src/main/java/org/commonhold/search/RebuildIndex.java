package org.commonhold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.commonhold.kernel.Subject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Builds the index anew from the sources, beside the one that serves, and swaps:
 *
 * <ol>
 *   <li>the live index begins to take down which subjects change;
 *   <li>every subject of every source is read and written beside;
 *   <li>under the live index's lock, what changed meanwhile is written again, the new index is committed and takes the
 *       old one's place.
 * </ol>
 *
 * A failure or a crash before the commit leaves the old index as it is.
 */
final class RebuildIndex {

    private static final Logger LOG = Logger.getLogger(RebuildIndex.class);

    private static final int SUBJECTS_AT_A_TIME = 200;

    private final LiveIndex live;
    private final IndexFolder folder;
    private final AskSources sources;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean stopping;

    RebuildIndex(LiveIndex live, IndexFolder folder, AskSources sources) {
        this.live = live;
        this.folder = folder;
        this.sources = sources;
    }

    boolean running() {
        return one.isLocked();
    }

    /** Makes a rebuild that runs give up at its next step. */
    void stop() {
        stopping = true;
    }

    /** @param why what makes it necessary, for whoever looks after the site */
    void run(String why) {
        one.lock();
        try {
            live.watch();
            Rebuilt how = swap(why);
            LOG.infof("The search index was rebuilt (%s): %d texts in %d ms", why, how.texts(), how.millis());
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be rebuilt", e);
        } finally {
            live.unwatch();
            one.unlock();
        }
    }

    private Rebuilt swap(String why) throws IOException {
        long start = System.nanoTime();
        OpenIndex beside = OpenIndex.create(folder.next(), true);
        boolean swapped = false;
        try {
            int count = fill(beside);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Rebuilt how = new Rebuilt(IndexFolder.begun(beside.path()), millis, count, why);
            beside.wasRebuilt(how);
            live.replace(beside);
            swapped = true;
            return how;
        } finally {
            if (!swapped) {
                beside.stopWriting();
                beside.stopSearching();
                IndexFolder.delete(beside.path());
            }
        }
    }

    /** Reads ahead on a thread of its own: reading and writing take about as long as each other. */
    private int fill(OpenIndex beside) throws IOException {
        int count = 0;
        try (ExecutorService reading = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("search-rebuild").factory())) {
            for (Source source : sources.all()) {
                Future<Batch> ahead = reading.submit(() -> batch(source, null));
                for (Batch batch = await(ahead); !batch.subjects().isEmpty(); batch = await(ahead)) {
                    Subject last = batch.subjects().getLast();
                    ahead = reading.submit(() -> batch(source, last));
                    for (PublicText text : batch.texts()) {
                        beside.put(text);
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private record Batch(List<Subject> subjects, List<PublicText> texts) {}

    private Batch batch(Source source, @Nullable Subject last) {
        List<Subject> subjects = next(source, last);
        return new Batch(subjects, sources.texts(subjects));
    }

    private static Batch await(Future<Batch> ahead) {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild was interrupted", e);
        }
    }

    private List<Subject> next(Source source, @Nullable Subject last) {
        if (stopping) {
            throw new IllegalStateException("the rebuild was stopped");
        }
        return source.after(last, SUBJECTS_AT_A_TIME);
    }
}
