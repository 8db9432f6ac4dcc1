package org.commonhold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
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

    /** The file by which a rebuild is asked for. */
    static final String ASKED = "rebuild-asked";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** Where it is kept what texts mean, whichever index they stand in. */
    Path meanings() {
        return root.resolve("meanings");
    }

    /** Takes what texts mean from the disk. */
    void forgetMeanings() {
        try {
            Files.deleteIfExists(meanings());
            Files.deleteIfExists(Meanings.beside(meanings()));
        } catch (IOException e) {
            LOG.warnf("What texts mean is still on disk: %s", e.getMessage());
        }
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

    void askForRebuild() throws IOException {
        Files.createDirectories(root);
        Files.writeString(asked(), "");
    }

    /** Whether somebody asked for a new index by leaving a file here, which is taken away when it has been built. */
    boolean isRebuildAsked() {
        return Files.exists(asked());
    }

    /** The wish has been fulfilled. */
    void rebuildDone() throws IOException {
        Files.deleteIfExists(asked());
    }

    private Path asked() {
        return root.resolve(ASKED);
    }

    /** When the making of the index in this directory began, by this machine's clock; whole seconds on some disks. */
    static Instant begun(Path generation) throws IOException {
        return Files.readAttributes(generation, BasicFileAttributes.class)
                .creationTime()
                .toInstant();
    }

    /** How much of the disk the index in this directory takes, in bytes; 0 where it cannot be told. */
    static long bytes(Path generation) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(generation)) {
            long bytes = 0;
            for (Path file : files) {
                bytes += size(file);
            }
            return bytes;
        } catch (IOException | DirectoryIteratorException e) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // merged away meanwhile
        }
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
