package org.commonhold.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Something that is read from the index and stays true of it until the index changes. */
final class PerMoment<T> {

    /** How it is read. */
    @FunctionalInterface
    interface Reading<T> {
        T read(IndexReader reader) throws IOException;
    }

    private record Known<T>(IndexReader.CacheKey moment, T value) {}

    private final Reading<T> reading;
    private volatile @Nullable Known<T> known;

    PerMoment(Reading<T> reading) {
        this.reading = reading;
    }

    T of(IndexReader reader) throws IOException {
        Known<T> last = known;
        IndexReader.CacheKey moment = reader.getReaderCacheHelper().getKey();
        return last != null && last.moment() == moment ? last.value() : read(reader, moment);
    }

    /** Once, however many ask for it at once. */
    private synchronized T read(IndexReader reader, IndexReader.CacheKey moment) throws IOException {
        Known<T> last = known;
        if (last == null || last.moment() != moment) {
            last = new Known<>(moment, reading.read(reader));
            known = last;
        }
        return last.value();
    }
}
