package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well we rank, beside plain BM25 over the same texts in the same run. More collections of the same form are measured
 * with {@code -Dcollections=folder,folder}.
 */
class RankingTest {

    private static final Offset<Double> TINY = Offset.offset(0.0001);

    @TempDir
    Path directory;

    /** G1 Computed by hand: grades 3, 2, 1 for a, b, c; found are c, x, a. */
    @Test
    void gainIsDiscountedByRankAndMeasuredAgainstTheBestOrder() {
        Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 1);
        // gained: 1/log2(2) + 0 + 3/log2(4) = 1 + 1.5; best: 3/log2(2) + 2/log2(3) + 1/log2(4) = 3 + 1.2619 + 0.5
        assertThat(Judged.ndcg(List.of("c", "x", "a"), grades)).isCloseTo(2.5 / 4.7619, TINY);
        assertThat(Judged.ndcg(List.of("a", "b", "c"), grades)).isCloseTo(1, TINY);
        assertThat(Judged.ndcg(List.of("x"), grades)).isZero();
        // What stands eleventh gains nothing.
        assertThat(Judged.ndcg(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"), grades))
                .isZero();
    }

    /** G1 One query is answered at the second place, one not at all; the third has no judgement and does not count. */
    @Test
    void aCollectionScoresTheMeanOfItsJudgedQueries() {
        Judged judged = new Judged(
                "three",
                List.of(),
                List.of(new Judged.Query("1", "one"), new Judged.Query("2", "two"), new Judged.Query("3", "three")),
                Map.of("1", Map.of("a", 1), "2", Map.of("b", 1)));
        Judged.Score score = judged.score(query -> query.equals("one") ? List.of("x", "a") : List.of());
        assertThat(score.ndcg()).isCloseTo(0.6309 / 2, TINY);
        assertThat(score.empty()).isEqualTo(0.5);
    }

    /** G1 The same seed makes the same slips, one letter off. */
    @Test
    void slipsAreSmallAndRepeatable() {
        List<Judged.Query> queries = List.of(new Judged.Query("1", "who decides about participatory budgeting"));
        assertThat(new Slips(5).one(queries)).isEqualTo(new Slips(5).one(queries));
        assertThat(new Slips(5).one(queries)).isNotEqualTo(queries);
        assertThat(Math.abs(new Slips(5).two(queries).getFirst().text().length() - 41))
                .isLessThan(3);
    }

    /** G2 Questions in Spanish, half of them with slips, over texts whose language nobody declared. */
    @Test
    void ranksBetterThanPlainBm25AndForgivesSlips() throws IOException {
        String vectors = System.getenv("COMMONHOLD_VECTORS");
        Path spanish = Path.of(vectors == null ? "missing" : vectors, "search", "xquad-es");
        assumeTrue(Files.exists(spanish), "skipped: COMMONHOLD_VECTORS has no search/xquad-es");
        Judged all = Judged.read(spanish);
        // Every third question, so that it takes seconds; all of them with -Dcollections.
        List<Judged.Query> some = java.util.stream.IntStream.range(
                        0, all.queries().size())
                .filter(i -> i % 3 == 0)
                .mapToObj(all.queries()::get)
                .toList();
        Figures figures = Figures.of(all.asking(some), "es", directory);
        System.out.println(figures);
        assertThat(figures.ours()).isGreaterThanOrEqualTo(figures.stemmed());
        assertThat(figures.ratio()).isGreaterThan(1);
        assertThat(figures.oneSlip()).isGreaterThan(0.92);
        assertThat(figures.twoSlips()).isGreaterThan(0.8);
        assertThat(figures.emptySlips()).isLessThan(0.02);
    }

    @Test
    void measuresOtherCollections() throws IOException {
        String folders = System.getProperty("collections", "");
        assumeTrue(!folders.isEmpty(), "skipped: -Dcollections names none");
        for (String folder : folders.split(",", -1)) {
            Judged judged = Judged.read(Path.of(folder));
            assertThat(new PlainBm25(judged, new StandardAnalyzer())
                            .ask(judged.queries().getFirst().text()))
                    .isNotEmpty();
            System.out.println(Figures.of(judged, System.getProperty("rules", "en"), directory.resolve(judged.name())));
        }
    }
}
