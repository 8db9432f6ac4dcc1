package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commons moves: what one writes out, another takes in, and then it says the same. */
class MoveIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anExportTakenInElsewhereGivesTheSamePagesTitlesLinksAndHistories(@TempDir Path temp) throws Exception {
        Path first = temp.resolve("first");
        try (Site site = new Site(temp.resolve("here"))) {
            site.start();
            Path folder = temp.resolve("folder");
            Files.createDirectories(folder.resolve("pages"));
            Files.createDirectories(folder.resolve("revisions/1"));
            Files.writeString(folder.resolve("revisions/1/1.md"), "# Tide tables\n\nOld words.\n");
            Files.writeString(
                    folder.resolve("pages/1.md"),
                    "---\nslug: tides-and-moons\nkind: tool\n---\n# Tide tables\n\nSee [[About]] and [moons](2.md).\n");
            Files.writeString(folder.resolve("pages/2.md"), "# Луна и [brackets]\n\nBack to [tides](1.md).\n");
            Site.Said in = Site.run(
                    "import",
                    folder.toString(),
                    "--licence=CC0",
                    "--data",
                    site.data().toString());
            assertThat(in.text()).contains("2 new pages", "3 revisions published", " 0 left out");
            assertThat(in.exit()).isZero();
            edit(site, "/p/about", "A line from here.");
            edit(site, "/p/tides-and-moons", "Another line from here.");
            assertThat(site.visitor().get("/p/tides-and-moons").body()).contains("CC0");

            Site.Said out =
                    Site.run("export", first.toString(), "--data", site.data().toString());
            assertThat(out.text()).contains("Wrote ");
            assertThat(out.exit()).isZero();
            Site.Said again =
                    Site.run("export", first.toString(), "--data", site.data().toString());
            assertThat(again.text()).contains("is not empty");
            assertThat(again.exit()).isEqualTo(1);
        }
        Path second = temp.resolve("second");
        try (Site site = new Site(temp.resolve("there"))) {
            Site.Said in =
                    Site.run("import", first.toString(), "--data", site.data().toString());
            assertThat(in.text()).as("into a directory in which nothing is yet").contains(" 0 left out");
            assertThat(in.exit()).isZero();
            site.start();
            assertThat(Site.run(
                                    "import",
                                    first.toString(),
                                    "--data",
                                    site.data().toString())
                            .text())
                    .contains(" 0 new pages, 0 continued", " 0 revisions published");
            assertThat(Site.run(
                                    "export",
                                    second.toString(),
                                    "--data",
                                    site.data().toString())
                            .exit())
                    .isZero();
            assertThat(histories(second)).isEqualTo(histories(first));
            assertThat(links(second)).isEqualTo(links(first));
            assertThat(site.visitor().get("/p/tides-and-moons").body()).contains("Another line from here.");
            assertThat(site.verify().exit()).isZero();
        }
    }

    private static void edit(Site site, String page, String line) throws IOException, InterruptedException {
        Visitor.Form form = site.visitor().open(page + "/edit");
        assertThat(site.visitor()
                        .send(form.with("body", form.value("body") + "\n\n" + line + "\n"))
                        .statusCode())
                .isEqualTo(303);
    }

    /** The words of every page's revisions by address, oldest first, without what tells of the place and the time. */
    private static Map<String, List<String>> histories(Path export) throws IOException {
        Map<String, List<String>> histories = new TreeMap<>();
        for (JsonNode revision : lines(export.resolve("revisions.jsonl"))) {
            List<String> history =
                    histories.computeIfAbsent(revision.get("slug").asText(), any -> new ArrayList<>());
            assertThat(revision.get("n").asInt()).isEqualTo(history.size() + 1);
            StringBuilder words = new StringBuilder();
            for (String name : List.of("kind", "title", "language", "topics", "aliases", "fields", "body", "summary")) {
                words.append(name).append(": ").append(revision.get(name)).append('\n');
            }
            history.add(words.toString());
        }
        return histories;
    }

    /** Every file with the pages that it links to, as a reader of the files sees them. */
    private static Map<String, Set<String>> links(Path export) throws IOException {
        Map<String, Set<String>> links = new TreeMap<>();
        try (Stream<Path> files = Files.list(export.resolve("pages"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Set<String> targets = new TreeSet<>();
                java.util.regex.Matcher link = java.util.regex.Pattern.compile(
                                "\\]\\((/p/[^)\\s]+)\\)|\\[\\[[^\\]]+\\]\\]")
                        .matcher(Files.readString(file));
                while (link.find()) {
                    targets.add(link.group());
                }
                links.put(String.valueOf(file.getFileName()), targets);
            }
        }
        return links;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
