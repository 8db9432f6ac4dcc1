package org.commonhold.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonhold.kernel.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures; asserts nothing. Run with {@code -Dtest=FiguresTest -Dfigures=50000}, the number being that of pages. */
@EnabledIfSystemProperty(named = "figures", matches = "[0-9]+")
class FiguresTest {

    @TempDir
    Path directory;

    @Test
    void measure() throws IOException {
        int pages = Integer.getInteger("figures", 1_000);
        Shelf shelf = Pages.shelf(pages);
        Search search = shelf.open(directory);
        timed("rebuild of " + pages + " pages", search::rebuild);
        long bytes = size();
        System.out.printf("MEASURED index of %d pages: %d MB%n", pages, bytes >> 20);
        queries(search, "one common word", "group");
        queries(search, "whole sentences", "how do we pay people properly for their time");
        queries(search, "three words", "consent proposal member");
        queries(search, "a wrong word", "consnet proposal");
        long[] visible = new long[200];
        Random random = new Random(1);
        for (int i = 0; i < visible.length; i++) {
            long id = 1 + random.nextLong(pages);
            long position = shelf.publish(Shelf.page(id, "Changed " + id, "guide", List.of("x"), "Changed " + i + "."));
            long start = System.nanoTime();
            shelf.catchUp(search);
            if (!search.waitFor(position, java.time.Duration.ZERO)) {
                throw new AssertionError("not visible");
            }
            visible[i] = System.nanoTime() - start;
        }
        report("one edit until it is found", visible);
        search.close();
        timed("verify every checksum", () -> {
            try (Stream<Path> generations = Files.list(directory)) {
                VerifyIndex.verify(generations.findFirst().orElseThrow());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        Search again = new Search(directory, shelf, List.of(shelf), TimeLimit.USUAL);
        timed("open a whole index", again::open);
        again.close();
    }

    private static void queries(Search search, String what, String text) {
        long[] times = new long[200];
        for (int i = -50; i < times.length; i++) {
            long start = System.nanoTime();
            SearchResults results = search.find(new SearchQuery(text, List.of(), List.of(), new Paging(1, 20)));
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
            if (!results.complete()) {
                throw new AssertionError("incomplete");
            }
        }
        report(what, times);
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("MEASURED %s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    private static void report(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "MEASURED %s: p50 %.1f ms, p99 %.1f ms%n",
                what, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
