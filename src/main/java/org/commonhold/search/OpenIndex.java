package org.commonhold.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.commonhold.kernel.Subject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One index on disk, open for writing and searching. The only writer of its directory. */
final class OpenIndex {

    private static final Logger LOG = Logger.getLogger(OpenIndex.class);

    private static final String SCHEMA_KEY = "schema";
    private static final String POSITION_KEY = "position";
    private static final String WITNESS_KEY = "witness";
    private static final String COMPLETE_KEY = "complete";
    private static final String REBUILT_KEY = "rebuilt";

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final boolean complete;
    private volatile Bookmark bookmark;
    private volatile @Nullable Rebuilt rebuilt;

    private OpenIndex(
            Path path,
            Directory directory,
            IndexWriter writer,
            SearcherManager searchers,
            Bookmark bookmark,
            boolean complete) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.bookmark = bookmark;
        this.complete = complete;
    }

    /**
     * A new, empty index.
     *
     * @param complete whether it will hold all there is up to its bookmark by its first commit; one that does not is a
     *     makeshift until a rebuild has run
     */
    static OpenIndex create(Path path, boolean complete) throws IOException {
        Files.createDirectories(path);
        OpenIndex index = open(path, OpenMode.CREATE, Map.of(COMPLETE_KEY, Boolean.toString(complete)));
        if (!complete) {
            index.commit();
        }
        return index;
    }

    /** The index whose commit carries this data, as it was committed last. */
    static OpenIndex resume(Path path, Map<String, String> data) throws IOException {
        return open(path, OpenMode.APPEND, data);
    }

    private static OpenIndex open(Path path, OpenMode mode, Map<String, String> data) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            IndexWriter writer = new IndexWriter(directory, config(mode));
            try {
                Bookmark bookmark = new Bookmark(
                        Long.parseLong(data.getOrDefault(POSITION_KEY, "0")), data.getOrDefault(WITNESS_KEY, ""));
                SearcherManager searchers = new SearcherManager(writer, null);
                boolean complete = Boolean.parseBoolean(data.get(COMPLETE_KEY));
                OpenIndex index = new OpenIndex(path, directory, writer, searchers, bookmark, complete);
                index.rebuilt = HowRebuilt.read(data.get(REBUILT_KEY));
                return index;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static final int PARTS_PER_SIZE = 4;

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(Languages.WHOLE_WORDS)
                .setOpenMode(mode)
                .setSimilarity(Weights.SIMILARITY)
                .setCommitOnClose(false)
                // What is deleted still counts in the weights of words until it is merged away, and a rebuilt index
                // would rank otherwise than a live one; tidy() therefore takes all of it.
                // Few parts: each word is looked up in each of them, and there is far more searching than writing.
                .setMergePolicy(new TieredMergePolicy()
                        .setForceMergeDeletesPctAllowed(0)
                        .setSegmentsPerTier(PARTS_PER_SIZE));
    }

    /** Whether the data of a commit is of the schema that this version writes. */
    static boolean ofThisSchema(Map<String, String> data) {
        return Integer.toString(Fields.SCHEMA).equals(data.get(SCHEMA_KEY));
    }

    Path path() {
        return path;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Whether it holds all that there is up to its bookmark. */
    boolean complete() {
        return complete;
    }

    Bookmark bookmark() {
        return bookmark;
    }

    /** When it was built anew, or null where it grew from nothing. */
    @Nullable
    Rebuilt rebuilt() {
        return rebuilt;
    }

    /** Says that it was built anew; its next commit remembers. */
    void wasRebuilt(Rebuilt how) {
        rebuilt = how;
    }

    /** Says how far it has read. What it holds must be visible to a search by then. */
    void read(Bookmark upTo) {
        bookmark = upTo;
    }

    /**
     * Replaces what the index holds of the text's subject. A text that cannot be indexed is logged by its id and left
     * out, the old one included: better not found than found as it was before somebody took it back.
     */
    void put(PublicText text) throws IOException {
        Term subject = subject(text.subject());
        try {
            writer.updateDocument(subject, DescribeText.stemmed(text));
        } catch (RuntimeException e) {
            refuseIfClosed(e);
            putUnstemmed(text, subject, e);
        }
    }

    private void putUnstemmed(PublicText text, Term subject, RuntimeException why) throws IOException {
        try {
            Document plain = DescribeText.unstemmed(text);
            writer.updateDocument(subject, plain);
            LOG.warnf("Indexed with whole words only, because of %s: %s", why, text.subject());
        } catch (RuntimeException e) {
            refuseIfClosed(e);
            writer.deleteDocuments(subject);
            LOG.errorf(e, "Cannot be indexed and will not be found: %s", text.subject());
        }
    }

    /** A closed writer is no fault of the text. */
    private void refuseIfClosed(RuntimeException e) {
        if (!writer.isOpen()) {
            throw e;
        }
    }

    void remove(Subject subject) throws IOException {
        writer.deleteDocuments(subject(subject));
    }

    /** Lets searches that begin from now on see what was written. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes durable what was written, with a bookmark that is never ahead of it. */
    void commit() throws IOException {
        Map<String, String> data = new HashMap<>();
        Bookmark upTo = bookmark;
        data.put(SCHEMA_KEY, Integer.toString(Fields.SCHEMA));
        data.put(POSITION_KEY, Long.toString(upTo.position()));
        data.put(WITNESS_KEY, upTo.witness());
        data.put(COMPLETE_KEY, Boolean.toString(complete));
        Rebuilt how = rebuilt;
        if (how != null) {
            data.put(REBUILT_KEY, HowRebuilt.write(how));
        }
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** How many of all documents are deleted and not merged away, from 0 to 1. */
    double deleted() {
        int all = writer.getDocStats().maxDoc;
        return all == 0 ? 0 : 1 - writer.getDocStats().numDocs / (double) all;
    }

    /** Merges away what is deleted. */
    void tidy() throws IOException {
        writer.forceMergeDeletes(true);
        refresh();
    }

    /** Whether it can still be written to: not after a failure of the disk, nor where its directory is gone. */
    boolean sound() {
        return writer.isOpen() && IndexFolder.committed(path);
    }

    /** How many documents it has room for, deleted ones included. */
    int documents() {
        return writer.getDocStats().maxDoc;
    }

    /** Ends writing and forgets what was not committed; searches go on. */
    void stopWriting() {
        quietly(writer::rollback);
    }

    /** Ends searching; searches under way end in peace. */
    void stopSearching() {
        quietly(searchers::close);
        quietly(directory::close);
    }

    private interface Closing {
        void close() throws IOException;
    }

    private static void quietly(Closing what) {
        try {
            what.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("closing an index", e);
        }
    }

    private static Term subject(Subject subject) {
        return new Term(Fields.SUBJECT, subject.toString());
    }
}
