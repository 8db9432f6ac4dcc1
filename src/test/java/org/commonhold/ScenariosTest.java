package org.commonhold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each numbered sentence of docs/scenarios/editing.md and finding-*.md is held by a test that names its number, and each
 * number is one sentence's.
 */
class ScenariosTest {

    private static final Pattern SENTENCE = Pattern.compile("(?m)^- \\*\\*([A-Z]\\d+)\\*\\* ");

    /** "T1", "T1 to T6", or a method called {@code m1_something}. */
    private static final Pattern NAMED =
            Pattern.compile("\\b([A-Z])(\\d{1,2})\\b(?: to [A-Z](\\d{1,2})\\b)?|\\b([a-z])(\\d{1,2})_");

    @Test
    void everySentenceIsHeldByATest() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> documents = Files.list(Path.of("docs/scenarios"))) {
            for (Path document :
                    documents.filter(ScenariosTest::isHeld).sorted().toList()) {
                Matcher sentence = SENTENCE.matcher(Files.readString(document));
                while (sentence.find()) {
                    sentences.add(sentence.group(1));
                }
            }
        }
        assertThat(sentences).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(namedByTests()).containsAll(sentences);
    }

    private static boolean isHeld(Path document) {
        String name = document.getFileName().toString();
        return name.equals("editing.md") || name.startsWith("finding-");
    }

    private static Set<String> namedByTests() throws IOException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            for (Path test :
                    tests.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                if (!test.endsWith("ScenariosTest.java")) {
                    Matcher names = NAMED.matcher(Files.readString(test));
                    while (names.find()) {
                        add(named, names);
                    }
                }
            }
        }
        return named;
    }

    private static void add(Set<String> named, Matcher names) {
        if (names.group(4) != null) {
            named.add(names.group(4).toUpperCase(Locale.ROOT) + names.group(5));
            return;
        }
        int first = Integer.parseInt(names.group(2));
        int last = names.group(3) == null ? first : Integer.parseInt(names.group(3));
        for (int i = first; i <= last; i++) {
            named.add(names.group(1) + i);
        }
    }
}
