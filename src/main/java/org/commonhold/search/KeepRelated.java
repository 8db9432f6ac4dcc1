package org.commonhold.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.commonhold.kernel.Subject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is related to each text, kept while it is true: for as long as the index stands still; where it moves, for ten
 * minutes, and only while the text and everything related to it are the very documents that they were. So what is gone or
 * has another title is out at once, and what is new comes in at leisure, and a view of a page costs a look into memory.
 */
final class KeepRelated {

    private static final Logger LOG = Logger.getLogger(KeepRelated.class);

    private static final long KEPT = Duration.ofMinutes(10).toNanos();

    /** Of an index that is not whole yet. */
    private static final long KEPT_OF_A_PART = Duration.ofSeconds(2).toNanos();

    /** While the index cannot be read nothing tells what was taken out since (SAFETY section 1, row 38). */
    private static final long SHOWN_UNREAD = Duration.ofSeconds(60).toNanos();

    private static final long TEXTS = 20_000;

    /** A document of the index. It never changes; it can only come to be deleted, or be copied where parts are merged. */
    private record Seen(IndexReader.CacheKey part, int doc) {}

    private record Known(IndexReader.CacheKey moment, long at, boolean whole, Set<Seen> seen, List<Related.One> found) {

        Known asOf(IndexReader.CacheKey now) {
            return new Known(now, at, whole, seen, found);
        }

        long age() {
            return System.nanoTime() - at;
        }

        boolean isOld() {
            return age() > (whole ? KEPT : KEPT_OF_A_PART);
        }
    }

    private final Cache<Subject, Known> kept =
            Caffeine.newBuilder().maximumSize(TEXTS).build();

    private final LiveIndex live;
    private final TimeLimit timeLimit;
    private volatile boolean complained;

    KeepRelated(LiveIndex live, TimeLimit timeLimit) {
        this.live = live;
        this.timeLimit = timeLimit;
    }

    List<Related.One> related(Subject subject) {
        try {
            List<Related.One> found = live.read(held -> related(subject, held.getIndexReader()));
            complained = false;
            return found;
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.warnf("Nothing related can be found: %s", e);
            }
            complained = true;
            Known last = kept.getIfPresent(subject);
            return last == null || last.age() > SHOWN_UNREAD ? List.of() : last.found();
        }
    }

    private List<Related.One> related(Subject subject, IndexReader reader) throws IOException {
        IndexReader.CacheKey moment = reader.getReaderCacheHelper().getKey();
        Known known = kept.getIfPresent(subject);
        if (known != null && known.moment() == moment && (known.whole() || !known.isOld())) {
            return known.found();
        }
        boolean holds = known != null && stillThere(reader, known.seen());
        if (known != null && holds && !known.isOld()) {
            kept.put(subject, known.asOf(moment));
            return known.found();
        }
        Known now = find(subject, reader, moment);
        if (known != null && holds && known.whole() && !now.whole()) {
            return known.found(); // the time ran out: what was found at leisure is better
        }
        kept.put(subject, now);
        return now.found();
    }

    private Known find(Subject subject, IndexReader reader, IndexReader.CacheKey moment) throws IOException {
        IndexSearcher searcher = TimeLimit.searcher(reader, timeLimit.start());
        Term term = new Term(Fields.SUBJECT, subject.toString());
        ScoreDoc[] itself = searcher.search(new TermQuery(term), 1).scoreDocs;
        List<FindRelated.Like> found = itself.length == 0
                ? List.of()
                : new FindRelated(searcher, term)
                        .to(Found.readWithText(searcher.storedFields(), itself[0].doc), Related.MOST);
        List<Integer> docs = new ArrayList<>();
        for (ScoreDoc one : itself) {
            docs.add(one.doc);
        }
        found.forEach(like -> docs.add(like.doc()));
        Set<Seen> seen = Set.copyOf(docs.stream().map(doc -> seen(reader, doc)).toList());
        return new Known(
                moment,
                System.nanoTime(),
                live.complete() && !searcher.timedOut(),
                seen,
                FindRelated.read(searcher.storedFields(), found));
    }

    private static Seen seen(IndexReader reader, int doc) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        return new Seen(part(leaf), doc - leaf.docBase);
    }

    private static boolean stillThere(IndexReader reader, Set<Seen> seen) {
        int there = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            @Nullable Bits standing = leaf.reader().getLiveDocs();
            IndexReader.CacheKey part = part(leaf);
            for (Seen one : seen) {
                if (one.part() == part && (standing == null || standing.get(one.doc()))) {
                    there++;
                }
            }
        }
        return there == seen.size();
    }

    private static IndexReader.CacheKey part(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }
}
