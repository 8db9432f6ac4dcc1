package org.commonhold.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Looks whether an index on disk is whole before anybody trusts it. Reads every byte once. */
final class VerifyIndex {

    /** What was found. */
    sealed interface Outcome {
        /** Every checksum holds and the schema is ours; this is the data of its last commit. */
        record Whole(Map<String, String> data) implements Outcome {}

        /** It is of no use. */
        record Useless(String why) implements Outcome {}
    }

    private VerifyIndex() {}

    /** Whether all files of the last commit are there with something in them. Reads the names alone. */
    static boolean isThere(Path path) {
        try (Directory directory = FSDirectory.open(path)) {
            for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
                if (directory.fileLength(file) == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static Outcome verify(Path path) {
        try (Directory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (!OpenIndex.ofThisSchema(data)) {
                return new Outcome.Useless("of an older schema");
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return new Outcome.Whole(data);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return new Outcome.Useless("of an older schema");
        } catch (IOException | RuntimeException e) {
            return new Outcome.Useless("damaged (" + e.getClass().getSimpleName() + ")");
        }
    }
}
