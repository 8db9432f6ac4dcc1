package org.commonhold.seed;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.FrontMatter;
import org.commonhold.markup.Markup;
import org.commonhold.markup.Yaml;
import org.jspecify.annotations.Nullable;

/** The shipped files as they lie in {@code content-seed}, read without the application. */
record Library(Map<String, ShippedPage> pages, Map<String, Map<String, ShippedField>> kinds) {

    static final Path FOLDER = Path.of("content-seed");

    /** A field of a kind: what its values may be. */
    record ShippedField(String type, Set<String> choices) {}

    /**
     * One file.
     *
     * @param name the file's name without its ending
     */
    record ShippedPage(String name, String file, FrontMatter read) {

        String title() {
            return Objects.toString(read.values().get("title"), "");
        }

        String kind() {
            return Objects.toString(read.values().get("kind"), "");
        }

        List<String> topics() {
            return texts(read.values().get("topics"));
        }

        List<String> aliases() {
            return texts(read.values().get("aliases"));
        }

        Map<String, List<String>> fields() {
            return read.values().get("fields") instanceof Map<?, ?> fields
                    ? fields.entrySet().stream()
                            .collect(toMap(field -> String.valueOf(field.getKey()), field -> texts(field.getValue())))
                    : Map.of();
        }

        /** Where its text, its long texts and its page fields lead. */
        Set<Slug> links(Map<String, ShippedField> kind) {
            Set<Slug> links =
                    new LinkedHashSet<>(new Markup().parse(read.body()).pageLinks());
            fields().forEach((name, values) -> {
                switch (kind.getOrDefault(name, new ShippedField("", Set.of())).type()) {
                    case "page" -> values.forEach(value -> links.add(Slug.of(value)));
                    case "longtext" ->
                        values.forEach(
                                value -> links.addAll(new Markup().parse(value).pageLinks()));
                    default -> {
                        // other values are no links
                    }
                }
            });
            return links;
        }

        private static List<String> texts(@Nullable Object value) {
            return switch (value) {
                case null -> List.of();
                case List<?> list -> list.stream().map(String::valueOf).toList();
                default -> List.of(value.toString());
            };
        }
    }

    static Library read() throws IOException {
        Map<String, ShippedPage> pages = new TreeMap<>();
        each("pages", ".md", (name, file) -> pages.put(name, new ShippedPage(name, file, FrontMatter.read(file))));
        Map<String, Map<String, ShippedField>> kinds = new TreeMap<>();
        each("kinds", ".yaml", (name, file) -> kinds.put(name, fields(Yaml.read(file))));
        return new Library(pages, kinds);
    }

    private interface Visit {
        void file(String name, String text);
    }

    private static void each(String folder, String ending, Visit visit) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst(Pattern.quote(ending) + "$", "");
                visit.file(name, Files.readString(file));
            }
        }
    }

    private static Map<String, ShippedField> fields(Map<String, Object> kind) {
        return kind.get("fields") instanceof List<?> fields
                ? fields.stream()
                        .map(Map.class::cast)
                        .collect(toMap(
                                field -> String.valueOf(field.get("name")),
                                field -> new ShippedField(
                                        String.valueOf(field.get("type")),
                                        Set.copyOf(ShippedPage.texts(field.get("choices"))))))
                : Map.of();
    }

    Set<Slug> links(ShippedPage page) {
        return page.links(kinds.getOrDefault(page.kind(), Map.of()));
    }

    /** The page that each name leads to, by its own name or another. */
    Map<Slug, String> names() {
        Map<Slug, String> names = new TreeMap<>();
        pages.values().forEach(page -> page.aliases().forEach(alias -> names.put(Slug.of(alias), page.name())));
        pages.keySet().forEach(name -> names.put(Slug.of(name), name));
        return names;
    }

    Set<String> topicPages() {
        return pages.values().stream()
                .filter(page -> page.kind().equals("topic"))
                .map(ShippedPage::name)
                .collect(toSet());
    }

    /** For each page what is wrong with it; pages with which nothing is wrong are absent. */
    Map<String, List<String>> faults(Function<ShippedPage, Stream<String>> rule) {
        Map<String, List<String>> faults = new TreeMap<>();
        pages.forEach((name, page) -> {
            List<String> found = rule.apply(page).toList();
            if (!found.isEmpty()) {
                faults.put(name, found);
            }
        });
        return faults;
    }
}
