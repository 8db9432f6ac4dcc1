package org.commonhold.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonhold.governance.Charter;
import org.commonhold.governance.ShippedSetting;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Kinds;
import org.commonhold.search.Search;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the shipped files in their order: settings first, for everything else obeys them, then kinds, then pages. */
@ApplicationScoped
class LoadSeed {

    private static final Logger LOG = Logger.getLogger(LoadSeed.class);

    /** A first start need not wait longer: the site serves without its index, too. */
    private static final Duration INDEX_WITHIN = Duration.ofSeconds(20);

    private final Path folder;
    private final Charter charter;
    private final Kinds kinds;
    private final LoadPage pages;
    private final ObjectMapper json;
    private final Ledger ledger;
    private final Search search;

    LoadSeed(
            @ConfigProperty(name = "commonhold.content-seed") Path folder,
            Charter charter,
            Kinds kinds,
            LoadPage pages,
            ObjectMapper json,
            Ledger ledger,
            Search search) {
        this.folder = folder;
        this.charter = charter;
        this.kinds = kinds;
        this.pages = pages;
        this.json = json;
        this.ledger = ledger;
        this.search = search;
    }

    void start(@Observes @Priority(2_000) StartupEvent event) {
        load();
    }

    final void load() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The shipped content is not at " + folder.toAbsolutePath()
                    + ". Set commonhold.content-seed to where it lies.");
        }
        int settings = 0;
        for (Path file : files(folder.resolve("charter/settings"), ".json")) {
            settings += charter.ship(settings(file));
        }
        int changedKinds = 0;
        for (Path file : files(folder.resolve("kinds"), ".yaml")) {
            changedKinds += shipKind(file) ? 1 : 0;
        }
        int changedPages = 0;
        for (Path file : files(folder.resolve("pages"), ".md")) {
            changedPages += pages.load(file.getFileName().toString(), read(file)) ? 1 : 0;
        }
        if (settings + changedKinds + changedPages > 0) {
            LOG.infof("Loaded %d settings, %d kinds and %d pages", settings, changedKinds, changedPages);
            System.out.printf(
                    "Loaded the first library: %d settings, %d kinds, %d pages%n",
                    settings, changedKinds, changedPages);
            boolean indexed = search.waitFor(ledger.head(), INDEX_WITHIN);
            System.out.println(indexed ? "Built the search index" : "The search index is still being built");
        }
    }

    private boolean shipKind(Path file) {
        try {
            return kinds.ship(read(file));
        } catch (RuntimeException e) {
            throw new IllegalStateException("The kind in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<ShippedSetting> settings(Path file) {
        try {
            List<ShippedSetting> settings = new ArrayList<>();
            for (JsonNode node : json.readTree(read(file))) {
                settings.add(new ShippedSetting(
                        node.required("key").asText(),
                        node.required("type").asText(),
                        node.required("value").asText(),
                        text(node, "min"),
                        text(node, "max"),
                        node.required("level").asInt(),
                        text(node, "unit"),
                        node.required("about").asText()));
            }
            return settings;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The settings in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
