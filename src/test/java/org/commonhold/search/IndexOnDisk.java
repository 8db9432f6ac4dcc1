package org.commonhold.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An index that no process has open, for trials of the whole application. */
public final class IndexOnDisk {

    private IndexOnDisk() {}

    /** What its last commit holds, subject by subject, as {@link Search#fingerprint()} tells it of an open one. */
    public static SortedMap<String, String> fingerprint(Path folder) throws IOException {
        Path newest = new IndexFolder(folder).newest().orElseThrow(() -> new IOException("no index in " + folder));
        try (Directory directory = FSDirectory.open(newest);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return Fingerprint.of(reader);
        }
    }
}
