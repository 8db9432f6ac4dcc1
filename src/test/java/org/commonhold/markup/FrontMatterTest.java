package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @Test
    void standsBetweenTwoFences() {
        FrontMatter file = FrontMatter.read("---\ntitle: Fair pay\ntopics: [pay, power]\n---\n\nBody\n---\n");
        assertThat(file.values()).isEqualTo(Map.of("title", "Fair pay", "topics", List.of("pay", "power")));
        assertThat(file.body()).isEqualTo("\nBody\n---\n");
        assertThat(FrontMatter.read("---\r\na: b\r\n---\r\nc").values()).isEqualTo(Map.of("a", "b"));
        assertThat(FrontMatter.read("---\n---").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", " ---\na: b\n---\n", "----\na: b\n---\n", "\n---\na: b\n---\n", "--- \na: b\n---\n"})
    void isThereOnlyIfTheFirstLineIsAFence(String file) {
        assertThat(FrontMatter.read(file)).isEqualTo(new FrontMatter(Map.of(), file));
    }

    @Test
    void guessesNothing() {
        assertThat(Yaml.read("""
                                date: 2026-01-31
                                time: 2026-01-31T10:00:00Z
                                language: no
                                answer: yes
                                code: 012
                                hex: 0x1F
                                clock: 12:30
                                version: "1"
                                big: 123456789012345678901234567890
                                yes: true
                                count: -3
                                rate: 0.5
                                empty:
                                nothing: null
                                words: null and void
                                merge: {<<: a}
                                """))
                .isEqualTo(Map.ofEntries(
                        Map.entry("date", "2026-01-31"),
                        Map.entry("time", "2026-01-31T10:00:00Z"),
                        Map.entry("language", "no"),
                        Map.entry("answer", "yes"),
                        Map.entry("code", "012"),
                        Map.entry("hex", "0x1F"),
                        Map.entry("clock", "12:30"),
                        Map.entry("version", "1"),
                        Map.entry("big", "123456789012345678901234567890"),
                        Map.entry("yes", true),
                        Map.entry("count", -3L),
                        Map.entry("rate", 0.5),
                        Map.entry("words", "null and void"),
                        Map.entry("merge", Map.of("<<", "a"))));
        assertThat(Yaml.read("")).isEmpty();
        assertThat(Yaml.read("b: 1\na: 2\n").keySet()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb: !!java.net.URL [x]",
                "a: 1\nb: !!timestamp 2026-01-31",
                "a: 1\nb: !!binary aGk=",
                "a: 1\nb: !!set {x}",
                "a: 1\nb: !own x",
                "a: 1\nb: !!int x",
                "a: 1\na: 2",
                "a: &x 1\nb: *x",
                "a: &x [1]\nb: *x",
                "a: 1\nb: [",
                "a: 1\n- b",
                "a: 1\n\tb: 2",
                "a: 1\n? [x]\n: y",
                "a: 1\nb: [~]",
                "a: 1\n" + "b: [[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]",
                "a: 1\n--- \nb: 1"
            })
    void refusesWhatItDoesNotReadAndNamesTheLine(String yaml) {
        assertThatThrownBy(() -> Yaml.read(yaml))
                .isInstanceOfSatisfying(
                        MalformedYaml.class,
                        e -> assertThat(e.line()).as(e.getMessage()).isBetween(1, 3));
    }

    @Test
    void namesTheLineOfTheFile() {
        assertThatThrownBy(() -> FrontMatter.read("---\na: 1\nb: 2\na: 3\n---\n"))
                .hasMessage("line 4: \"a\" stands here twice");
        assertThatThrownBy(() -> FrontMatter.read("---\na: b: c\n---\n")).hasMessageStartingWith("line 2: ");
        assertThatThrownBy(() -> FrontMatter.read("---\na: 1\n")).hasMessageStartingWith("line 1: ");
        assertThatThrownBy(() -> Yaml.read("- a")).hasMessage("line 1: expected key: value");
        assertThatThrownBy(() -> Yaml.read("a: " + "x".repeat(Yaml.MAX_CHARS))).isInstanceOf(MalformedYaml.class);
    }
}
