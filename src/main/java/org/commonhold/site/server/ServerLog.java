package org.commonhold.site.server;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** What the database server writes about itself: two files at most, of about ten megabytes each. */
record ServerLog(Path file) {

    private static final long MOST_BYTES = 10L * 1024 * 1024;
    private static final Duration BETWEEN_TRIMS = Duration.ofMinutes(10);
    private static final int TAIL_BYTES = 16 * 1024;
    private static final int TAIL_LINES = 5;

    /** Makes the file where it is missing, writable for the user who will write it. */
    void prepare(ServerUser user) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        user.own(file);
        trim();
    }

    /** Sets a full file aside. The server appends, so the file can be emptied under it. */
    void trim() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** Trims from time to time, until the thread is interrupted. */
    Thread keepSmall() {
        return Thread.ofVirtual().name("database log").start(() -> {
            try {
                while (true) {
                    Thread.sleep(BETWEEN_TRIMS);
                    trim();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                // The log cannot be read any more: the next start looks again.
            }
        });
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** The last lines written after the file had this size. */
    String since(long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(Math.max(size, channel.size() - TAIL_BYTES));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        }
    }
}
