package org.commonhold.portability.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that a file lies in. */
final class Directory {

    private Directory() {}

    static Path of(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("it lies in no directory");
        }
        return directory;
    }

    /** Makes durable that a file has the name it has. */
    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(of(file), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
