package org.commonhold.portability;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages of a folder. A folder with an {@code index.jsonl}, or the one that is imported, is a collection: below
 * its {@code revisions} lie earlier versions, everything else that ends in {@code .md} is a page. Links to other places
 * of the disk are not followed, and what begins with a dot is left alone.
 */
final class FindItems {

    private static final int DEPTH_MAX = 32;

    /** A folder with an index, and what that says. */
    private record Collected(Path folder, Map<String, IndexRow> rows) {}

    private final Path root;
    private final ImportReport report;
    private final List<Item> items = new ArrayList<>();
    private final Map<Path, Collected> collections = new HashMap<>();

    FindItems(Path root, ImportReport report) {
        this.root = root;
        this.report = report;
    }

    /** @throws IOException where the folder cannot be read at all */
    List<Item> find() throws IOException {
        collections.put(root, new Collected(root, IndexRow.of(root, report)));
        Files.walkFileTree(root, java.util.Set.of(), DEPTH_MAX, new Visitor());
        items.sort(Item.ORDER);
        return items;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(root) && isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isRevisions(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(root) && Files.isRegularFile(folder.resolve(IndexRow.FILE))) {
                collections.put(folder, new Collected(folder, IndexRow.of(folder, report)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file) || !isMarkdown(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                items.add(item(file));
            } else {
                report.leftOut(relative(root, file), "it is a link to another file, or no file");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            report.leftOut(relative(root, file), "it cannot be read");
            return FileVisitResult.CONTINUE;
        }
    }

    private Item item(Path file) throws IOException {
        Collected collection = collectionOf(file);
        String within = relative(collection.folder(), file);
        IndexRow row = collection.rows().get(within);
        if (row == null && within.startsWith("pages/")) {
            row = collection.rows().get(within.substring("pages/".length()));
        }
        String path = relative(root, file);
        String before = row == null ? null : row.text("path");
        // Collections in one folder may hold equal paths, and a link stays within its own.
        String origin = before == null ? path : prefix(collection.folder()) + before;
        String id = row == null ? null : row.text("id");
        return new Item(path, origin, file, row, old(collection.folder(), id == null ? stem(file) : id));
    }

    private Collected collectionOf(Path file) {
        for (Path at = file.getParent(); at != null && !at.equals(root); at = at.getParent()) {
            Collected found = collections.get(at);
            if (found != null) {
                return found;
            }
        }
        Collected all = collections.get(root);
        if (all == null) {
            throw new IllegalStateException("the root is a collection");
        }
        return all;
    }

    private List<Item.Old> old(Path collection, String id) throws IOException {
        Path all = collection.resolve("revisions");
        Path folder;
        try {
            folder = all.resolve(id).normalize();
        } catch (InvalidPathException e) {
            return List.of(); // an id that no file can have
        }
        if (!folder.startsWith(all) || !isFolder(all) || !isFolder(folder)) {
            return List.of();
        }
        List<Item.Old> old = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String stem = stem(file);
                if (isMarkdown(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    if (stem.matches("[0-9]{1,9}")) {
                        old.add(new Item.Old(Integer.parseInt(stem), file));
                    } else {
                        report.note(relative(root, file), "an earlier version has a number as its name");
                    }
                }
            }
        }
        old.sort(Comparator.comparingInt(Item.Old::n));
        return old;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a folder holds the earlier versions of the collection around it. */
    private boolean isRevisions(Path folder) {
        Path parent = folder.getParent();
        return name(folder).equals("revisions")
                && parent != null
                && collections.containsKey(parent)
                && (Files.isDirectory(parent.resolve("pages")) || Files.isRegularFile(parent.resolve(IndexRow.FILE)));
    }

    private String prefix(Path collection) {
        return collection.equals(root) ? "" : relative(root, collection) + "/";
    }

    private static boolean isMarkdown(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
    }

    private static String stem(Path file) {
        String name = name(file);
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String name(@Nullable Path path) {
        Path name = path == null ? null : path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
