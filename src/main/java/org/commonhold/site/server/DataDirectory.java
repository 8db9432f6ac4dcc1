package org.commonhold.site.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which everything durable lives, claimed for this process alone. The operating system gives the claim
 * back when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

    /** pg_ctl hands these to a shell unquoted. */
    private static final Pattern NOT_FOR_A_SHELL = Pattern.compile("[\"$`\\\\\\n]");

    /** POSIX drops a process's lock when it closes any handle of the file, so a second claim must not even open it. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Claims the directory, creating it where it is missing.
     *
     * @throws ServerFailure where another process holds it, it cannot be written, or its disk is nearly full
     */
    public static DataDirectory claim(Path directory) throws ServerFailure {
        Path path = created(directory.toAbsolutePath().normalize());
        if (NOT_FOR_A_SHELL.matcher(path.toString()).find()) {
            throw new ServerFailure(
                    path + " has a quote, dollar, backtick or backslash in its name: choose another with --data.");
        }
        if (!CLAIMED_HERE.add(path)) {
            throw inUse(path);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve("commonhold.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(path);
            }
            requireSpace(path);
            Files.createDirectories(path.resolve("log"));
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            giveBack(path, channel);
            throw ServerFailure.in(path, e);
        } catch (ServerFailure e) {
            giveBack(path, channel);
            throw e;
        }
    }

    /** Absolute, links resolved. */
    public Path path() {
        return path;
    }

    /** Where logs are kept; it exists. */
    public Path log() {
        return path.resolve("log");
    }

    /** Gives the claim back. */
    @Override
    public void close() {
        giveBack(path, channel);
    }

    private static Path created(Path path) throws ServerFailure {
        try {
            Files.createDirectories(path);
            return path.toRealPath();
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new ServerFailure(path + " is not a directory: choose another with --data.", e);
        } catch (IOException e) {
            throw ServerFailure.in(path, e);
        }
    }

    private static void requireSpace(Path path) throws IOException, ServerFailure {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new ServerFailure("The disk that holds " + path + " is nearly full (" + free / (1024 * 1024)
                    + " MB left, at least " + LEAST_FREE_BYTES / (1024 * 1024)
                    + " MB are needed): make room and start again.");
        }
    }

    private static ServerFailure inUse(Path path) {
        return new ServerFailure("Commonhold is already running on " + path
                + ": stop it first, or choose another directory with --data.");
    }

    private static void giveBack(Path path, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Closing a lock file writes nothing; the operating system gives the lock back in any case.
        } finally {
            CLAIMED_HERE.remove(path);
        }
    }
}
