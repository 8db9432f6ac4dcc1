package org.commonhold.page.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real histories of pages, as the folder of vectors holds them: a folder for each page, a file for each revision. */
final class Histories {

    /** A page before and after one revision. */
    record Step(String name, String before, String after) {}

    private Histories() {}

    /** Every step of the first so many pages; skips the test, and says so, where there is no folder of vectors. */
    static List<Step> steps(int pages) throws IOException {
        String vectors = System.getenv("COMMONHOLD_VECTORS");
        Assumptions.assumeTrue(vectors != null, "COMMONHOLD_VECTORS names no folder with histories to replay");
        List<Step> steps = new ArrayList<>();
        for (Path page : inOrder(Path.of(vectors, "pages", "revisions")).stream()
                .limit(pages)
                .toList()) {
            String before = null;
            for (Path revision : inOrder(page)) {
                String after = Files.readString(revision);
                if (before != null && !before.equals(after)) {
                    steps.add(new Step(page.getFileName() + "/" + revision.getFileName(), before, after));
                }
                before = after;
            }
        }
        return steps;
    }

    /** Names are numbers, with or without leading zeros. */
    private static List<Path> inOrder(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.sorted(Comparator.comparingInt(name ->
                            Integer.parseInt(name.getFileName().toString().replace(".md", ""))))
                    .toList();
        }
    }
}
