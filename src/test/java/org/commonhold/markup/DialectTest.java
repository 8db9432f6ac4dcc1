package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/markup.md}: a block of Markdown, then the HTML that comes of it. */
class DialectTest {

    private static final Path DOCUMENT = Path.of("docs/markup.md");

    record Example(String markdown, String html) {}

    @ParameterizedTest
    @MethodSource("examples")
    void givesWhatTheDocumentSays(Example example) {
        assertThat(lines(Fixture.html(example.markdown()))).isEqualTo(lines(example.html()));
    }

    @Test
    void theDocumentItselfIsInTheDialect() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(10);
        assertThat(Fixture.html(Files.readString(DOCUMENT))).contains("<h2 id=\"s-writing-a-page\"");
    }

    /** A line's end in the document counts as the space that it is to a reader. */
    private static List<String> lines(String html) {
        return Normal.lines(SafeHtmlRules.check(html)).stream()
                .map(line -> line.replace('\n', ' '))
                .toList();
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(DOCUMENT);
        String markdown = "";
        for (int i = 0; i < lines.size(); i++) {
            String fence = lines.get(i).replaceAll("[^`].*", "");
            if (fence.isEmpty()) {
                continue;
            }
            String info = lines.get(i).substring(fence.length());
            StringBuilder block = new StringBuilder();
            for (i++; !lines.get(i).equals(fence); i++) {
                block.append(lines.get(i)).append('\n');
            }
            if (info.equals("html")) {
                examples.add(new Example(markdown, block.toString()));
            } else {
                assertThat(info).isEqualTo("markdown");
                markdown = block.toString();
            }
        }
        return examples.stream();
    }
}
