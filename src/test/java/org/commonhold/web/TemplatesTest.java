package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No template lets anything through unescaped, and none needs what the content security policy forbids. */
class TemplatesTest {

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "raw or safe", Pattern.compile("\\{[^}]*(\\.|\\b)(raw|safe)\\b[^}]*}"),
            "an event handler", Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
            "a style", Pattern.compile("\\sstyle\\s*=|<style", Pattern.CASE_INSENSITIVE),
            "an inline script",
                    Pattern.compile("<script(?! type=\"(application/ld\\+json|module)\")", Pattern.CASE_INSENSITIVE),
            "a script address", Pattern.compile("(javascript|data|vbscript):", Pattern.CASE_INSENSITIVE),
            "an attribute without quotes around what is put in", Pattern.compile("\\s[a-zA-Z-]+=\\{"),
            "something from elsewhere", Pattern.compile("(src|<link[^>]*href)=\"(https?:)?//"));

    @Test
    void templatesHoldToTheRules() throws IOException {
        Map<String, String> templates = read(Path.of("src/main/resources/templates"), ".html");
        assertThat(templates).hasSizeGreaterThan(20);
        templates.forEach((name, text) -> FORBIDDEN.forEach((what, pattern) -> {
            // what our templates hand to each other is no HTML
            String html = what.startsWith("raw") ? text : text.replaceAll("\\{#(include|let|for|if|else)[^}]*}", "");
            assertThat(pattern.matcher(html).find()).as(name + " has " + what).isFalse();
        }));
    }

    @Test
    void messagesAreTextAndNotHtml() throws IOException {
        Map<String, String> messages = read(Path.of("src/main/resources/messages"), ".properties");
        assertThat(messages).hasSizeGreaterThan(3);
        messages.forEach(
                (name, text) -> assertThat(text).as(name).doesNotContainPattern("<[a-zA-Z/]|&[a-z]+;|\\.raw|\\.safe"));
    }

    private static Map<String, String> read(Path folder, String ending) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
