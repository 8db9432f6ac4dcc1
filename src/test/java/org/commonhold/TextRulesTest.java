package org.commonhold;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house for what is no Java: templates, words, migrations, SQL inside strings. */
class TextRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Path MIGRATIONS = RESOURCES.resolve("db/migration");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.commonhold");

    /** A comment, a character, a text block or a string of Java; the last two in group 1 or 2. */
    private static final Pattern LITERAL = Pattern.compile("//[^\\n]*+|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\])++'"
            + "|\"\"\"((?s:.*?))\"\"\"|\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"");

    private static final Pattern SQL_CLOCK = Pattern.compile(
            "(?i)\\b(now|transaction_timestamp|statement_timestamp|timeofday)\\s*\\(|\\b(current_timestamp|current_date"
                    + "|current_time|localtimestamp|localtime)\\b");

    @Test
    void noTemplateLetsTextThroughUnescaped() {
        assertThat(linesOf(TEMPLATES, Pattern.compile("\\{[^}]*\\b(raw|safe)\\b")))
                .as(
                        "text is data: only SafeHtml, which markup alone makes, passes unescaped, and it does so by its type")
                .isEmpty();
    }

    @Test
    void noTemplateHoldsScriptsOrStyles() {
        assertThat(linesOf(TEMPLATES, Pattern.compile("(?i)\\son[a-z]+=[\"\']|\\sstyle=|<style|javascript:")))
                .as("the content security policy stops them; put them into assets")
                .isEmpty();
        assertThat(linesOf(TEMPLATES, Pattern.compile("(?i)<script(?![^>]*(\\bsrc=|application/ld\\+json))")))
                .as("the content security policy runs no script that stands in a page")
                .isEmpty();
    }

    @Test
    void wordsHoldNoHtml() {
        assertThat(linesOf(MESSAGES, Pattern.compile("<[A-Za-z/!]|&[a-z]+;|&#")))
                .as("words are escaped where they are shown, and translators must not need to know HTML")
                .isEmpty();
    }

    @Test
    void everyBundleAndItsFileSayTheSame() {
        List<String> wrong = new ArrayList<>();
        Set<String> files = new TreeSet<>();
        for (JavaClass bundle : bundles()) {
            String name = nameOf(bundle);
            Path file = MESSAGES.resolve(name + ".properties");
            files.add(file.getFileName().toString());
            if (!Files.exists(file)) {
                wrong.add(bundle.getSimpleName() + " has no " + file);
                continue;
            }
            Set<String> written = keys(file);
            Set<String> asked =
                    bundle.getMethods().stream().map(JavaMethod::getName).collect(Collectors.toSet());
            asked.stream()
                    .filter(key -> !written.contains(key))
                    .forEach(key -> wrong.add(name + " does not say " + key));
            written.stream()
                    .filter(key -> !asked.contains(key))
                    .forEach(key -> wrong.add(name + " says " + key + ", which its bundle does not have"));
        }
        files(MESSAGES)
                .map(file -> file.getFileName().toString())
                .filter(file -> !files.contains(file))
                .forEach(file -> wrong.add(file + " belongs to no bundle"));
        assertThat(wrong).as("words and their bundles").isEmpty();
    }

    @Test
    void everyWordIsShownSomewhere() {
        String templates = files(TEMPLATES).map(TextRulesTest::read).collect(Collectors.joining("\n"));
        List<String> unused = new ArrayList<>();
        for (JavaClass bundle : bundles()) {
            for (JavaMethod message : bundle.getMethods()) {
                String use = nameOf(bundle) + ":" + message.getName();
                boolean inTemplate =
                        Pattern.compile("\\b" + use + "\\b").matcher(templates).find();
                if (!inTemplate && message.getAccessesToSelf().isEmpty()) {
                    unused.add(use);
                }
            }
        }
        assertThat(unused).as("words that nobody sees need no translating").isEmpty();
    }

    @Test
    void theDatabaseTellsNoTimeByItself() {
        List<String> found = new ArrayList<>(linesOf(MIGRATIONS, SQL_CLOCK));
        found.addAll(linesOf(MIGRATIONS, Pattern.compile("(?i)clock_timestamp")));
        files(SOURCES).forEach(file -> {
            Matcher literal = LITERAL.matcher(read(file));
            while (literal.find()) {
                String text = literal.group(1) != null ? literal.group(1) : literal.group(2);
                if (text != null && SQL_CLOCK.matcher(text).find()) {
                    found.add(file + ": " + text.strip());
                }
            }
        });
        assertThat(found)
                .as("time is handed in from kernel.Clock; what must read it under a lock asks clock_timestamp(),"
                        + " since the others stand still in a transaction")
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
        List<String> found = new ArrayList<>();
        for (String folder : List.of("src", "docs", "content-seed")) {
            found.addAll(linesOf(Path.of(folder), later));
        }
        assertThat(found)
                .as("what is to be done is an issue, where others see it")
                .isEmpty();
    }

    private static List<JavaClass> bundles() {
        List<JavaClass> bundles = HOUSE.stream()
                .filter(one -> one.isAnnotatedWith(MessageBundle.class))
                .toList();
        assertThat(bundles).isNotEmpty();
        return bundles;
    }

    private static String nameOf(JavaClass bundle) {
        return bundle.getAnnotationOfType(MessageBundle.class).value();
    }

    private static Set<String> keys(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties words = new Properties();
            words.load(reader);
            return words.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a pattern is found below a folder, as {@code file:line: text}. */
    private static List<String> linesOf(Path folder, Pattern pattern) {
        List<String> found = new ArrayList<>();
        files(folder).forEach(file -> {
            List<String> lines = read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        });
        return found;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png"))
                    .toList();
            assertThat(files).as("files in %s", folder).isNotEmpty();
            return files.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
