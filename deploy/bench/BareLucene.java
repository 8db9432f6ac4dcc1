import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene with nothing around it, to compare with: title and body in one analyzer, BM25 as it comes, all words optional,
 * quoted words as a phrase.
 *
 *     java -cp 'APP/lib/main/*' BareLucene.java press CORPUS QUERIES THREADS SECONDS
 *     java -cp 'APP/lib/main/*' BareLucene.java rank CORPUS QUERIES ANALYZER
 *
 * CORPUS is a file of JSON lines with id, title and text. {@code press} searches with ten hits, exact total, a marked passage
 * each and counts of two fields, QUERIES being a line each, and prints RESULT searches seconds p50 p95 p99 (milliseconds).
 * {@code rank} prints for QUERIES, JSON lines with id and text, a line of query and document for each of the first ten.
 */
class BareLucene {

    static final ObjectMapper JSON = new ObjectMapper();
    static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    }

    public static void main(String[] args) throws Exception {
        Analyzer analyzer = analyzer(args[0].equals("rank") ? args[3] : "en");
        Path folder = Files.createTempDirectory("bare-lucene");
        try (FSDirectory directory = FSDirectory.open(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                    Stream<String> lines = Files.lines(Path.of(args[1]))) {
                for (String line : (Iterable<String>) lines::iterator) {
                    writer.addDocument(document(JSON.readTree(line)));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                BareLucene bare = new BareLucene(reader, analyzer);
                if (args[0].equals("rank")) {
                    bare.rank(Path.of(args[2]));
                } else {
                    bare.press(Files.readAllLines(Path.of(args[2])), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
                }
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    static Analyzer analyzer(String name) {
        return switch (name) {
            case "en" -> new EnglishAnalyzer();
            case "es" -> new SpanishAnalyzer();
            case "de" -> new GermanAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            default -> new StandardAnalyzer();
        };
    }

    static Document document(JsonNode page) {
        Document document = new Document();
        document.add(new StoredField("id", page.path("id").asText()));
        document.add(new Field("title", page.path("title").asText(), WITH_OFFSETS));
        document.add(new Field("body", page.path("text").asText(), WITH_OFFSETS));
        for (String name : List.of("kind", "topic")) {
            document.add(new SortedSetDocValuesField(name, new BytesRef(page.path(name).asText("guide"))));
        }
        return document;
    }

    final DirectoryReader reader;
    final Analyzer analyzer;

    BareLucene(DirectoryReader reader, Analyzer analyzer) {
        this.reader = reader;
        this.analyzer = analyzer;
    }

    Query query(String text) {
        QueryBuilder building = new QueryBuilder(analyzer);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : List.of("title", "body")) {
            Query words = text.startsWith("\"")
                    ? building.createPhraseQuery(field, text)
                    : building.createBooleanQuery(field, text);
            if (words != null) {
                query.add(words, Occur.SHOULD);
            }
        }
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? new MatchNoDocsQuery() : built;
    }

    void rank(Path queries) throws Exception {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (String line : Files.readAllLines(queries)) {
            JsonNode asked = JSON.readTree(line);
            TopDocs top = searcher.search(query(asked.path("text").asText()), 10);
            for (var hit : top.scoreDocs) {
                System.out.println(asked.path("id").asText() + "\t"
                        + searcher.storedFields().document(hit.doc).get("id"));
            }
        }
    }

    void press(List<String> queries, int threads, int seconds) throws Exception {
        run(queries, threads, seconds); // the JVM compiles
        List<Long> times = run(queries, threads, seconds);
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "RESULT %d %d %.3f %.3f %.3f%n",
                sorted.length, seconds, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    List<Long> run(List<String> queries, int threads, int seconds) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> running = new ArrayList<>();
        List<List<Long>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            List<Long> times = new ArrayList<>();
            all.add(times);
            running.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < until) {
                    long begun = System.nanoTime();
                    search(queries.get(next.getAndIncrement() % queries.size()));
                    times.add(System.nanoTime() - begun);
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        return all.stream().flatMap(List::stream).toList();
    }

    void search(String text) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query query = query(text);
            var best = new TopScoreDocCollectorManager(10, Integer.MAX_VALUE).newCollector();
            Counting kinds = new Counting("kind");
            Counting topics = new Counting("topic");
            searcher.search(query, MultiCollector.wrap(best, kinds, topics));
            TopDocs top = best.topDocs();
            String[] passages =
                    UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(1_000_000).build().highlight("body", query, top, 1);
            if (passages.length != top.scoreDocs.length || kinds.most() < 0 || topics.most() < 0) {
                throw new IllegalStateException("cannot be");
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static final class Counting extends SimpleCollector {

        final String field;
        SortedSetDocValues values;
        int[] counts = {};

        Counting(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws java.io.IOException {
            values = DocValues.getSortedSet(context.reader(), field);
            counts = new int[(int) values.getValueCount()];
        }

        @Override
        public void collect(int document) throws java.io.IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        int most() {
            return Arrays.stream(counts).max().orElse(0);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
