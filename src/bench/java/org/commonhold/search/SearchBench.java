package org.commonhold.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonhold.kernel.Paging;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole search over 1,000 pages, with its marked passages, counts and spelling. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class SearchBench {

    private static final int PAGES = 1_000;

    /** The last one is misspelt. */
    @Param({"group", "how do we pay people properly", "\"decide together\" meeting", "consnet"})
    public String query = "";

    private Path directory = Path.of("");
    private Search search = new Search(directory, new Shelf(), List.of(), TimeLimit.USUAL);

    @Setup
    public void open() throws IOException {
        directory = Files.createTempDirectory("search-bench");
        search = Pages.shelf(PAGES).open(directory);
    }

    @TearDown
    public void close() {
        search.close();
        IndexFolder.delete(directory);
    }

    @Benchmark
    public Object find() {
        return search.find(new SearchQuery(query, List.of(), List.of(), new Paging(1, 10)));
    }
}
