package org.commonhold.portability.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The list of what was taken out, beside the database and not in it. Lines are appended and synced; a line without its
 * end was cut off by a crash, and is taken away before the next one is written.
 */
final class TombstoneFile {

    private static final long MOST_BYTES = 1L << 30;

    private final Path file;

    TombstoneFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The lines of a list; one that was cut off at the very end, and stands in the ledger in any case, is left out. */
    static List<Tombstone> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it is too long");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        try {
            return Tombstone.readAll(lines);
        } catch (IOException e) {
            if (text.endsWith("\n")) {
                throw e;
            }
            return Tombstone.readAll(lines.subList(0, lines.size() - 1));
        }
    }

    List<Tombstone> read() throws IOException {
        return read(file);
    }

    /** Makes the file with its heading, durably. */
    void create() throws IOException {
        Files.createDirectories(Directory.of(file));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        write(part, String.join("\n", Tombstone.HEADER) + "\n", 0);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Directory.sync(file);
    }

    /** Takes away what a crash left of a line. */
    void mend() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    /** Appends lines, which are durable when this returns. */
    void append(List<Tombstone> tombstones) throws IOException {
        mend();
        StringBuilder lines = new StringBuilder();
        tombstones.forEach(one -> lines.append(one.line()).append('\n'));
        write(file, lines.toString(), Files.size(file));
    }

    /** Keeps a list that is of another ledger under another name, and leaves none. */
    void setAside() throws IOException {
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling(file.getFileName() + "." + n);
            if (!Files.exists(aside)) {
                Files.move(file, aside);
                return;
            }
        }
    }

    private static void write(Path file, String text, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            channel.position(at);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
