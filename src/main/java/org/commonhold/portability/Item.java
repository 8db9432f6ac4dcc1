package org.commonhold.portability;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a folder, not yet read.
 *
 * @param path its file within the folder, with slashes: with the import's name, its identity
 * @param origin where it lay before, which its links start from; the path where nothing else is said
 * @param row what the index says of it
 * @param old its earlier versions, oldest first
 */
record Item(String path, String origin, Path file, @Nullable IndexRow row, List<Old> old) {

    static final Comparator<Item> ORDER = Comparator.comparing(Item::path);

    /**
     * An earlier version.
     *
     * @param n the number that is its file's name
     */
    record Old(int n, Path file) {}

    /** The folder that it lay in, by its last name; null where it lay at the top. */
    @Nullable
    String folder() {
        String[] names = origin.split("/", -1);
        return names.length < 2 ? null : names[names.length - 2];
    }

    /** The file's name without its ending. */
    String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
