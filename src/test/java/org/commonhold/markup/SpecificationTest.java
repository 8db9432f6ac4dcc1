package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification through our whole pipeline. Those whose result differs are listed with
 * the reason in {@code commonmark-differences.txt}; one that stops differing has to leave the list.
 */
class SpecificationTest {

    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

    @Test
    void differsOnlyWhereListed() throws IOException {
        Map<Integer, String> listed = listed();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            int number = i + 1;
            boolean differs = differs(EXAMPLES.get(i));
            if (differs && !listed.containsKey(number)) {
                wrong.add("not listed: " + number + " " + EXAMPLES.get(i).getSection() + " "
                        + EXAMPLES.get(i).getSource() + " -> "
                        + Fixture.html(EXAMPLES.get(i).getSource()));
            } else if (!differs && listed.containsKey(number)) {
                wrong.add("listed and the same: " + number);
            }
        }
        assertThat(EXAMPLES).hasSizeGreaterThan(640);
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static boolean differs(Example example) {
        List<Html.Token> ours = SafeHtmlRules.check(Fixture.html(example.getSource()));
        List<Html.Token> theirs;
        try {
            theirs = Html.read(example.getHtml().replace('\u2192', '\t'));
        } catch (AssertionError e) {
            // Raw HTML in the expected result.
            return true;
        }
        return !Normal.lines(Normal.undecorated(ours)).equals(Normal.lines(Normal.inDialect(theirs)));
    }

    private static Map<Integer, String> listed() throws IOException {
        try (InputStream file = SpecificationTest.class.getResourceAsStream("/markup/commonmark-differences.txt")) {
            Map<Integer, String> listed = new TreeMap<>();
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] parts = line.split(" ", 2);
                        assertThat(parts).as("a number and a reason").hasSize(2);
                        listed.put(Integer.parseInt(parts[0]), parts[1]);
                    });
            return listed;
        }
    }
}
