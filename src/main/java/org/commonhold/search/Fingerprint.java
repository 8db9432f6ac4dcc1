package org.commonhold.search;

import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/** What an index holds, subject by subject, as hashes. */
final class Fingerprint {

    private static final Set<String> FIELDS = Set.of(Fields.SUBJECT, Fields.DIGEST);

    private Fingerprint() {}

    static SortedMap<String, String> of(IndexReader reader) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits present = leaf.reader().getLiveDocs();
            StoredFields stored = leaf.reader().storedFields();
            for (int id = 0; id < leaf.reader().maxDoc(); id++) {
                if (present == null || present.get(id)) {
                    Document document = stored.document(id, FIELDS);
                    digests.merge(
                            document.get(Fields.SUBJECT),
                            document.get(Fields.DIGEST),
                            (one, two) -> "twice in the index");
                }
            }
        }
        return digests;
    }
}
