package org.commonhold.portability.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/** Writes one archive, which bears its name only when it is complete, durable and has been read back. */
final class BackUp {

    private final Connection connection;
    private final String build;
    private final Consumer<String> progress;

    BackUp(Connection connection, String build, Consumer<String> progress) {
        this.connection = connection;
        this.build = build;
        this.progress = progress;
    }

    Manifest into(Path file, boolean replace) throws ArchiveFailure, SQLException {
        refuseExisting(file, replace);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        part.toFile().deleteOnExit(); // whoever interrupts it leaves nothing behind
        try (FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            FileLock alone = alone(channel, file);
            Manifest manifest = written(part, channel);
            // Reading it back closed a handle of the file, by which POSIX gave the lock away.
            long length = channel.size();
            alone.release();
            alone(channel, file);
            refuseExisting(file, replace);
            if (channel.size() != length) {
                throw new ArchiveFailure("Another backup is being written to " + file + ".");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Directory.sync(file);
            return manifest;
        } catch (IOException e) {
            throw ArchiveFailure.in(file, e);
        }
    }

    private static FileLock alone(FileChannel channel, Path file) throws IOException, ArchiveFailure {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new ArchiveFailure("Another backup is being written to " + file + ".");
        }
        return lock;
    }

    private Manifest written(Path part, FileChannel channel) throws IOException, ArchiveFailure, SQLException {
        boolean complete = false;
        try {
            channel.truncate(0);
            Manifest manifest = new Snapshot(connection, build, progress)
                    .into(new ArchiveWriter(Channels.newOutputStream(channel)));
            channel.force(true);
            progress.accept("Reading it back");
            ArchiveFile.open(part).close();
            complete = true;
            return manifest;
        } finally {
            if (!complete) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void refuseExisting(Path file, boolean replace) throws ArchiveFailure {
        if (Files.isDirectory(file)) {
            throw new ArchiveFailure(file + " is a directory: name a file in it.");
        }
        if (!replace && Files.exists(file)) {
            throw new ArchiveFailure(file + " exists: choose another name, or say --replace.");
        }
    }
}
