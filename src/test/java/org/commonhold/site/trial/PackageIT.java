package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a build leaves. */
class PackageIT {

    private static final Path APP = Path.of(System.getProperty(
            "commonhold.app", Path.of("target", "quarkus-app").toString()));

    @Test
    void theBillOfMaterialsNamesEveryLibraryThatIsShippedAndNoneOfTheTests() throws IOException {
        JsonNode bill =
                new ObjectMapper().readTree(APP.resolveSibling("sbom.json").toFile());
        List<String> named = new ArrayList<>();
        for (JsonNode one : bill.get("components")) {
            assertThat(one.get("hashes")).as("hashes of %s", one.get("name")).isNotEmpty();
            named.add(one.path("group").asText() + "." + one.get("name").asText() + "-"
                    + one.get("version").asText() + ".jar");
        }
        try (Stream<Path> files = Files.walk(APP.resolve("lib"))) {
            List<String> shipped = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(shipped).isNotEmpty();
            assertThat(named).containsAll(shipped);
        }
        assertThat(named).noneMatch(name -> name.contains("junit") || name.contains("playwright"));
    }
}
