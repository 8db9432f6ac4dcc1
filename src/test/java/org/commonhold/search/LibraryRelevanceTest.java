package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.FrontMatter;
import org.commonhold.markup.Markup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people may ask of the shipped library, judged by somebody who had seen its titles alone: a query, a page and its
 * grade a line. Nothing here is tuned by single queries; the sealed half is there only once a stage is done.
 */
class LibraryRelevanceTest {

    private static final Path JUDGED = Path.of("src/test/resources/relevance");

    @TempDir
    static Path directory;

    private static Search search;

    @BeforeAll
    static void open() throws IOException {
        Shelf shelf = new Shelf();
        try (Stream<Path> files = Files.list(Path.of("content-seed/pages"))) {
            long id = 0;
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".md", "");
                shelf.publish(page(++id, new Slug(name), FrontMatter.read(Files.readString(file))));
            }
        }
        search = shelf.openWithMeaning(directory);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static PublicText page(long id, Slug slug, FrontMatter read) {
        String title = Objects.toString(read.values().get("title"), "");
        StringBuilder body = new StringBuilder();
        if (read.values().get("fields") instanceof Map<?, ?> fields) {
            fields.values()
                    .forEach(value -> texts(value)
                            .forEach(text -> body.append(plain(text)).append("\n\n")));
        }
        body.append(plain(read.body()));
        return Shelf.page(
                id,
                slug,
                title,
                Objects.toString(read.values().get("kind"), "guide"),
                texts(read.values().get("topics")),
                body.toString(),
                "en",
                texts(read.values().get("aliases")));
    }

    private static String plain(String markdown) {
        return new Markup().parse(markdown).plainText();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /** G9 */
    @ParameterizedTest
    @ValueSource(strings = {"open.tsv", "sealed.tsv"})
    void whatPeopleAskComesFirst(String file) throws IOException {
        Path judged = JUDGED.resolve(file);
        assumeTrue(Files.exists(judged), "skipped: there is no " + judged);
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (String line : Files.readAllLines(judged)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3 && !line.startsWith("#")) {
                grades.computeIfAbsent(cells[0], _ -> new HashMap<>())
                        .put(cells[1], Integer.parseInt(cells[2].strip()));
            }
        }
        List<Double> scores = new ArrayList<>();
        int empty = 0;
        for (Map.Entry<String, Map<String, Integer>> query : grades.entrySet()) {
            List<String> found = ask(query.getKey());
            scores.add(Judged.ndcg(found, query.getValue()));
            empty += found.isEmpty() ? 1 : 0;
        }
        double ndcg = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "MEASURED library %s: %d queries, nDCG@10 %.4f, empty %d%n",
                file,
                scores.size(),
                ndcg,
                empty);
        assertThat(scores).isNotEmpty();
        // People who have not read a page ask in words that it may not have: words alone reach 0.51 and 0.52.
        assertThat(ndcg).isGreaterThan(0.55);
    }

    private static List<String> ask(String query) {
        return search.find(new SearchQuery(query, List.of(), List.of(), new Paging(1, 10))).hits().items().stream()
                .map(hit -> hit.slug().value())
                .toList();
    }
}
