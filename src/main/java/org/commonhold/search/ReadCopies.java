package org.commonhold.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Keeps copies in the index and reads them back. */
final class ReadCopies implements Copies {

    private static final Sort FIRST = new Sort(new SortField(Fields.SUBJECT, SortField.Type.STRING));

    private static final Set<String> CARD =
            Set.of(Fields.SLUG, Fields.KIND, Fields.TITLE, Fields.LEAD, Fields.TOPIC, Fields.CHANGED);

    private static final Set<String> WHOLE = Set.of(Fields.SLUG, Fields.NAMED, Fields.COPY);

    private static final Set<String> JUST_SLUG = Set.of(Fields.SLUG);

    private final LiveIndex live;

    ReadCopies(LiveIndex live) {
        this.live = live;
    }

    /** Adds to a document what is read here. */
    static void describe(Copy copy, Document document) {
        copy.names().stream()
                .distinct()
                .forEach(name -> document.add(new StringField(Fields.NAMED, name.value(), Field.Store.YES)));
        copy.links().forEach(name -> document.add(new StringField(Fields.LINKS, name.value(), Field.Store.YES)));
        document.add(new StoredField(Fields.COPY, copy.words()));
    }

    @Override
    public Optional<Kept> named(Slug name) {
        return read(searcher -> {
            Document document = called(searcher, name, WHOLE);
            return document == null ? Optional.empty() : Optional.of(kept(document));
        });
    }

    @Override
    public Map<Slug, Slug> leading(Collection<Slug> names) {
        return read(searcher -> {
            Map<Slug, Slug> found = new HashMap<>();
            for (Slug name : names) {
                Document document = called(searcher, name, JUST_SLUG);
                if (document != null) {
                    found.put(name, slug(document));
                }
            }
            return found;
        });
    }

    /** Own names go before all others; of several that share another name the first is taken. */
    private static @Nullable Document called(IndexSearcher searcher, Slug name, Set<String> fields) throws IOException {
        for (String field : List.of(Fields.SLUG, Fields.NAMED)) {
            ScoreDoc[] hits = searcher.search(new TermQuery(new Term(field, name.value())), 1, FIRST).scoreDocs;
            if (hits.length > 0) {
                return searcher.storedFields().document(hits[0].doc, fields);
            }
        }
        return null;
    }

    @Override
    public Paged<Card> list(@Nullable String kind, @Nullable String topic, boolean byTitle, Paging paging) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (kind != null) {
            all.add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER);
        }
        if (topic != null) {
            all.add(new TermQuery(new Term(Fields.TOPIC, topic)), Occur.FILTER);
        }
        return read(searcher -> cards(searcher, all.build(), byTitle ? Orders.BY_TITLE : Orders.NEWEST, paging));
    }

    @Override
    public Paged<Card> linkingTo(Slug own, Collection<Slug> names, Paging paging) {
        List<BytesRef> terms =
                names.stream().map(name -> new BytesRef(name.value())).toList();
        Query linking = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.LINKS, terms), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.SLUG, own.value())), Occur.MUST_NOT)
                .build();
        return read(searcher -> cards(searcher, linking, Orders.BY_TITLE, paging));
    }

    private static Paged<Card> cards(IndexSearcher searcher, Query query, Sort sort, Paging paging) throws IOException {
        int upTo = Math.min(
                paging.offset() + paging.size() + 1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        ScoreDoc[] hits = searcher.search(query, upTo, sort).scoreDocs;
        Paged<ScoreDoc> shown = Paged.ofOneMore(
                Arrays.asList(hits).subList(Math.min(paging.offset(), hits.length), hits.length), paging);
        StoredFields stored = searcher.storedFields();
        List<Card> cards = new ArrayList<>();
        for (ScoreDoc hit : shown.items()) {
            cards.add(card(stored.document(hit.doc, CARD)));
        }
        return new Paged<>(cards, paging, shown.hasNext());
    }

    @Override
    public Map<String, Long> countsByKind() {
        Map<String, Long> counts =
                read(searcher -> searcher.search(MatchAllDocsQuery.INSTANCE, new CountValues(Fields.KIND)));
        return new TreeMap<>(counts);
    }

    @Override
    public Map<String, Long> countsByTopic(@Nullable String kind, int limit) {
        Query all = kind == null ? MatchAllDocsQuery.INSTANCE : new TermQuery(new Term(Fields.KIND, kind));
        Map<String, Long> counts = new LinkedHashMap<>();
        CountValues.largest(read(searcher -> searcher.search(all, new CountValues(Fields.TOPIC))), limit)
                .forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    private <T> T read(LiveIndex.Reading<T> reading) {
        if (!live.complete()) {
            throw new IllegalStateException("the search index is not whole yet");
        }
        try {
            return live.read(reading);
        } catch (IOException e) {
            throw new IllegalStateException("the search index cannot be read", e);
        }
    }

    private static Slug slug(Document document) {
        return new Slug(document.get(Fields.SLUG));
    }

    private static Kept kept(Document document) {
        List<Slug> names =
                Arrays.stream(document.getValues(Fields.NAMED)).map(Slug::new).toList();
        return new Kept(slug(document), names, document.get(Fields.COPY));
    }

    private static Card card(Document document) {
        return new Card(
                slug(document),
                document.get(Fields.KIND),
                document.get(Fields.TITLE),
                document.get(Fields.LEAD),
                List.of(document.getValues(Fields.TOPIC)),
                Instant.parse(document.get(Fields.CHANGED)));
    }
}
