package org.commonhold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.commonhold.kernel.Subject;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Follower;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index that searches read and the ledger feeds.
 *
 * <p>Its position is that of the last entry applied, held in memory; the commit carries the last one that is durable,
 * at most a second older. Applying asks for the text as it is now, so that applying again does no harm: after a crash
 * the follower starts from the commit and takes again what the crash lost. Were the position the durable one, every
 * edit would wait for a sync of the disk, or come twice.
 *
 * <p>An index that is missing or of no use is replaced by an empty makeshift, which takes what is published from now on
 * until {@link RebuildIndex} has built a whole one beside it.
 */
final class LiveIndex implements Follower {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class);

    private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(1);

    /** After so long without a change the index is tidied, where that is cheap or due. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

    /** Tidying copies: a small index is tidied in every quiet moment, one of 50,000 documents each eight minutes. */
    private static final long PAUSE_FOR_EACH_DOCUMENT = TimeUnit.MILLISECONDS.toNanos(10);

    /** A failure to read makes the index suspect; it is read through at most this often. */
    private static final long SUSPECT_AGAIN = TimeUnit.SECONDS.toNanos(10);

    /** Whether all of its files are there is looked at this often, which reads none of them. */
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(5);

    private static final String MISSING = "missing";

    /** What is done with a searcher while it is held. */
    @FunctionalInterface
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private final IndexFolder folder;
    private final AskSources sources;
    private final History history;

    private final ReentrantLock writing = new ReentrantLock();
    private final Condition progress = writing.newCondition();

    private volatile @Nullable OpenIndex live;
    private volatile @Nullable String repaired;
    /** Subjects that changed while a rebuild was reading; null where none runs. */
    private @Nullable Set<Subject> touched;

    /** A makeshift may leave out what was published up to here: anything, until a rebuild has begun. */
    private volatile long leftOutUpTo;

    private Bookmark watchedFrom = Bookmark.START;
    private boolean closed;

    /** Whether the bookmark was found in the ledger, which may be away at start. */
    private volatile boolean trusted;

    private volatile boolean dirty;
    private volatile long changedAt = System.nanoTime();
    private volatile long committedAt = System.nanoTime();
    private volatile long tidiedAt = System.nanoTime();
    private boolean complained;

    /** Whether something in it could not be read. */
    private volatile boolean suspect;

    /** What is wrong with the index that serves, which serves on until another is built; null for nothing. */
    private volatile @Nullable String damage;

    private long examinedAt = System.nanoTime() - SUSPECT_AGAIN;
    private long lookedAt = System.nanoTime();

    LiveIndex(IndexFolder folder, AskSources sources, History history) {
        this.folder = folder;
        this.sources = sources;
        this.history = history;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long position() {
        OpenIndex index = live;
        return index == null ? 0 : index.bookmark().position();
    }

    /** How it stands, with what others know of it. */
    IndexStatus status(boolean rebuilding, @Nullable Integer meant) {
        OpenIndex index = live;
        return new IndexStatus(
                shown(),
                position(),
                rebuilding,
                repaired,
                index == null ? 0 : IndexFolder.bytes(index.path()),
                index == null ? null : index.rebuilt(),
                meant);
    }

    /** How many texts can be found. */
    private long shown() {
        try {
            return read(searcher -> (long) searcher.getIndexReader().numDocs());
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** Whether what there is is all that there should be. */
    boolean complete() {
        OpenIndex index = live;
        return index != null && index.complete();
    }

    /** Opens what lies on disk, or a makeshift. Never throws: a site without search is better than none. */
    void open() {
        writing.lock();
        try {
            reopen();
        } catch (IOException | RuntimeException e) {
            complain(e);
        } finally {
            writing.unlock();
        }
    }

    /** Makes durable what there is and closes. */
    void close() {
        writing.lock();
        try {
            closed = true;
            OpenIndex index = live;
            live = null;
            if (index != null) {
                if (index.sound()) {
                    index.commit();
                }
                index.stopWriting();
                index.stopSearching();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index was closed without its last second: %s", e.getMessage());
        } finally {
            progress.signalAll();
            writing.unlock();
        }
    }

    /** Searches; the searcher is given back whatever happens. */
    <T> T read(Reading<T> reading) throws IOException {
        while (true) {
            OpenIndex index = live;
            if (index == null) {
                throw new IOException("the index is not open");
            }
            SearcherManager searchers = index.searchers();
            IndexSearcher searcher;
            try {
                searcher = searchers.acquire();
            } catch (AlreadyClosedException e) {
                if (index == live) {
                    throw e;
                }
                continue; // another index took its place in between
            }
            try {
                return reading.read(searcher);
            } catch (IndexSearcher.TooManyClauses e) {
                throw e; // the query's fault and not the index's
            } catch (IOException | RuntimeException e) {
                suspect = true;
                throw e;
            } catch (InternalError e) {
                suspect = true;
                throw new IOException("a file of the index was cut short while it was read", e);
            } finally {
                searchers.release(searcher);
            }
        }
    }

    @Override
    public void apply(List<Entry> entries) {
        writing.lock();
        try {
            sound();
            trust();
            OpenIndex index = sound();
            long position = index.bookmark().position();
            List<Entry> fresh =
                    entries.stream().filter(entry -> entry.seq() > position).toList();
            // After mending, the index may stand before what was offered; then the right entries are offered next.
            if (!fresh.isEmpty() && fresh.getFirst().seq() == position + 1) {
                take(index, fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        } finally {
            writing.unlock();
        }
    }

    private void take(OpenIndex index, List<Entry> entries) throws IOException {
        Set<Subject> subjects = new LinkedHashSet<>();
        entries.stream()
                .map(entry -> entry.event().subject())
                .filter(sources::own)
                .forEach(subjects::add);
        if (touched != null) {
            touched.addAll(subjects);
        }
        write(index, subjects);
        index.refresh();
        index.read(Bookmark.at(entries.getLast()));
        progress.signalAll();
        changedAt = System.nanoTime();
        dirty = true;
        if (changedAt - committedAt > COMMIT_EVERY) {
            commit(index);
        }
    }

    private void write(OpenIndex index, Set<Subject> subjects) throws IOException {
        Set<Subject> gone = new HashSet<>(subjects);
        for (PublicText text : sources.texts(subjects)) {
            index.put(text);
            gone.remove(text.subject());
        }
        for (Subject subject : gone) {
            index.remove(subject);
        }
    }

    private void commit(OpenIndex index) throws IOException {
        dirty = false;
        committedAt = System.nanoTime();
        index.commit();
    }

    /** Whether a search would see this position of the ledger, within this time. */
    boolean waitFor(long position, Duration atMost) {
        if (shows(position)) {
            return true;
        }
        long until = System.nanoTime() + atMost.toNanos();
        try {
            if (!writing.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                return shows(position);
            }
            try {
                while (!shows(position)) {
                    if (progress.awaitNanos(until - System.nanoTime()) <= 0) {
                        return shows(position);
                    }
                }
                return true;
            } finally {
                writing.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean shows(long position) {
        OpenIndex index = live;
        return index != null
                && trusted
                && index.bookmark().position() >= position
                && (index.complete() || position > leftOutUpTo);
    }

    /**
     * The regular round: mend what broke, commit what is due, tidy in quiet hours.
     *
     * @return why a rebuild is needed; null where none is
     */
    @Nullable
    String tend() {
        try {
            writing.lock();
            try {
                examine(sound());
                trust();
            } finally {
                writing.unlock();
            }
            OpenIndex index = live;
            if (index != null) {
                settle(index);
            }
            complained = false;
        } catch (IOException | RuntimeException e) {
            complain(e);
        }
        String wrong = damage;
        if (wrong != null || complete()) {
            return wrong;
        }
        return repaired == null ? MISSING : repaired;
    }

    /** Looks whether the files of the last commit are there and, where something could not be read, whether they are whole. */
    private void examine(OpenIndex index) throws IOException {
        long now = System.nanoTime();
        if (damage != null || (now - lookedAt < LOOK_EVERY && !suspect)) {
            return;
        }
        lookedAt = now;
        if (suspect && now - examinedAt > SUSPECT_AGAIN) {
            suspect = false;
            examinedAt = now;
            commit(index); // what could not be read may not have been in a commit yet
            if (VerifyIndex.verify(index.path()) instanceof VerifyIndex.Outcome.Useless(String why)) {
                damaged(why);
            }
        } else if (!VerifyIndex.isThere(index.path())) {
            damaged("incomplete on disk");
        }
    }

    private void damaged(String why) {
        LOG.warnf("The search index is %s; it is being built anew while the site serves", why);
        repaired = why;
        damage = why;
    }

    private void settle(OpenIndex index) throws IOException {
        if (isQuiet(index)) {
            tidy(index);
        }
        if (dirty && System.nanoTime() - committedAt > COMMIT_EVERY) {
            commit(index);
        }
    }

    /** Merges away what is deleted, so that it counts in no weight any more. */
    void tidy() throws IOException {
        OpenIndex index = live;
        if (index != null) {
            tidy(index);
        }
    }

    private void tidy(OpenIndex index) throws IOException {
        index.tidy();
        tidiedAt = System.nanoTime();
        dirty = true;
    }

    private boolean isQuiet(OpenIndex index) {
        long now = System.nanoTime();
        return index.deleted() > 0
                && now - changedAt > QUIET
                && now - tidiedAt > index.documents() * PAUSE_FOR_EACH_DOCUMENT;
    }

    /** Takes down what changes from now on, so that a rebuild that begins to read now misses nothing. */
    void watch() {
        writing.lock();
        try {
            trust();
            Bookmark head = Bookmark.head(history);
            OpenIndex index = live;
            leftOutUpTo = head.position();
            if (index != null && !index.complete() && index.bookmark().position() < head.position()) {
                index.read(head); // what was published before is the rebuild's; the makeshift takes what comes now
            }
            if (head.position() == 0 && MISSING.equals(repaired)) {
                repaired = null; // an empty commons has lost nothing
            }
            watchedFrom = head;
            touched = new LinkedHashSet<>();
        } finally {
            writing.unlock();
        }
    }

    /** The rebuild came to nothing. */
    void unwatch() {
        writing.lock();
        try {
            touched = null;
        } finally {
            writing.unlock();
        }
    }

    /** Brings a rebuilt index up to date and puts it in the place of this one; commits it before anybody sees it. */
    void replace(OpenIndex beside) throws IOException {
        writing.lock();
        try {
            if (closed || touched == null) {
                throw new IllegalStateException("the rebuild was called off");
            }
            write(beside, touched);
            OpenIndex old = live;
            beside.refresh();
            beside.read(old == null ? watchedFrom : old.bookmark());
            beside.commit();
            live = beside;
            damage = null;
            suspect = false;
            touched = null;
            trusted = true;
            dirty = false;
            committedAt = System.nanoTime();
            if (old != null) {
                old.stopWriting();
                old.stopSearching();
            }
            folder.keepOnly(beside.path());
            progress.signalAll();
        } finally {
            writing.unlock();
        }
    }

    /** The index, mended where it broke. */
    private OpenIndex sound() throws IOException {
        OpenIndex index = live;
        if (index == null || !index.sound()) {
            return reopen();
        }
        return index;
    }

    private OpenIndex reopen() throws IOException {
        if (closed) {
            throw new IllegalStateException("the search index is closed");
        }
        OpenIndex old = live;
        if (old != null) {
            old.stopWriting(); // one writer a directory; its searchers serve until there is something better
        }
        OpenIndex now = openNewest();
        live = now;
        damage = null;
        trusted = false;
        if (old != null) {
            old.stopSearching();
        }
        progress.signalAll();
        return now;
    }

    private OpenIndex openNewest() throws IOException {
        Optional<Path> newest = folder.newest();
        if (newest.isEmpty()) {
            return makeshift(MISSING);
        }
        return switch (VerifyIndex.verify(newest.get())) {
            case VerifyIndex.Outcome.Useless(String why) -> makeshift(why);
            case VerifyIndex.Outcome.Whole(var data) -> {
                OpenIndex index = OpenIndex.resume(newest.get(), data);
                folder.keepOnly(index.path());
                leftOutUpTo = Long.MAX_VALUE;
                yield index;
            }
        };
    }

    private OpenIndex makeshift(String why) throws IOException {
        Logger.Level level =
                why.equals(MISSING) ? Logger.Level.INFO : Logger.Level.WARN; // the first start misses it too
        LOG.logf(level, "The search index is %s; it is being built anew while the site serves", why);
        repaired = why;
        leftOutUpTo = Long.MAX_VALUE;
        Path path = folder.next();
        folder.keepOnly(path);
        return OpenIndex.create(path, false);
    }

    /** An index may have read on in a ledger that a restored database does not have. */
    private void trust() {
        OpenIndex index = live;
        if (trusted || index == null) {
            return;
        }
        if (!index.bookmark().holds(history)) {
            index.stopWriting();
            try {
                live = makeshift("ahead of the ledger");
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be written", e);
            }
            index.stopSearching();
        }
        trusted = true;
    }

    private void complain(Exception e) {
        if (!complained) {
            LOG.errorf(e, "The search index cannot be kept and will be tried again");
        }
        complained = true;
    }
}
