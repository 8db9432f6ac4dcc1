package org.commonhold.markup;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a page of 10 kB with sections, lists, tables, links and footnotes costs to read and to render. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class RenderingBench {

    private String text = "";
    private Document document = Fixture.parse("");

    @Setup
    public void read() {
        text = RenderingCost.page();
        document = Fixture.parse(text);
    }

    @Benchmark
    public Object parse() {
        return Fixture.parse(text);
    }

    @Benchmark
    public Object html() {
        return document.html(Fixture::resolve, Fixture.BODY);
    }

    @Benchmark
    public Object plainText() {
        return document.plainText();
    }
}
