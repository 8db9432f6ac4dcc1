package org.commonhold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Where indexes lie: each in a directory {@code g1}, {@code g2} ... of its own, so that one is built beside another. An
 * index counts from its first commit on; of several the newest counts. A rebuild commits once, at its end, so that a
 * crash before leaves the old one, and a crash after leaves the new one.
 */
final class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The newest index that was committed, sound or not. */
    Optional<Path> newest() {
        return generations().stream().filter(IndexFolder::committed).max(Comparator.comparingInt(IndexFolder::number));
    }

    /** A name that is free for the next index. */
    Path next() {
        int last = generations().stream().mapToInt(IndexFolder::number).max().orElse(0);
        return root.resolve("g" + (last + 1));
    }

    /** Deletes every index, and what is left of any, save this one. */
    void keepOnly(Path generation) {
        generations().stream().filter(other -> !other.equals(generation)).forEach(IndexFolder::delete);
    }

    /** Whether the index in this directory was ever committed and is still there. */
    static boolean committed(Path generation) {
        try (DirectoryStream<Path> commits = Files.newDirectoryStream(generation, "segments_*")) {
            return commits.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes what can be deleted; the rest goes with the next start. */
    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("What is left of an old search index stays for now: %s", e.getMessage());
        }
    }

    private List<Path> generations() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(root, "g*")) {
            directories.forEach(directory -> {
                if (number(directory) > 0) {
                    found.add(directory);
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private static int number(Path generation) {
        String name = generation.getFileName().toString();
        return name.matches("g[1-9][0-9]{0,8}") ? Integer.parseInt(name.substring(1)) : 0;
    }
}
