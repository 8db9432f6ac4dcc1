package org.commonhold.search;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What indexing does to a text of 11 kB: its words, and where its sentences begin. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class AnalysisBench {

    private static final String TEXT =
            "People who decide together meet each month, and nobody speaks twice before all have spoken once. ".repeat(115);

    @Benchmark
    public Object words() {
        return Fields.terms(Languages.stemming("en"), TEXT);
    }

    @Benchmark
    public Object sentences() {
        return Sentences.of(TEXT);
    }
}
