package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;

/**
 * Writes one archive of one moment while everybody goes on: a read-only snapshot, table after table straight into the
 * file. The file bears its name only when it is complete, durable and has been read back.
 */
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
            Manifest manifest = inSnapshot(new ArchiveWriter(Channels.newOutputStream(channel)));
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

    private Manifest inSnapshot(ArchiveWriter archive) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            Manifest manifest = copied(archive, statement);
            archive.finish(manifest);
            return manifest;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private Manifest copied(ArchiveWriter archive, Statement statement) throws SQLException, IOException {
        CopyOut copying = CopyOut.in(connection);
        Catalogue catalogue = new Catalogue(connection);
        List<Manifest.Rows> tables = new ArrayList<>();
        for (Table table : catalogue.tables()) {
            OutputStream entry = archive.begin(ArchiveWriter.entry(table.name()));
            Manifest.Rows rows = copying.copy(table, entry);
            archive.end();
            tables.add(rows);
            progress.accept(rows.rows() + " rows of " + table.name());
        }
        Manifest.Rows tombstones = tombstones(archive);
        try (ResultSet head = statement.executeQuery(
                "select h.seq, h.hash, clock_timestamp()::text from ledger_head h where h.id = 1")) {
            head.next();
            return new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    build,
                    catalogue.schema(),
                    head.getString(3),
                    head.getLong(1),
                    HexFormat.of().formatHex(head.getBytes(2)),
                    tables,
                    catalogue.counters(),
                    tombstones);
        }
    }

    private Manifest.Rows tombstones(ArchiveWriter archive) throws SQLException, IOException {
        List<String> lines = Ledger.suppressions(connection).stream()
                .map(entry -> Tombstone.of(entry, (Event.RevisionSuppressed) entry.event())
                        .line())
                .toList();
        Sums sums = new Sums(archive.begin(ArchiveWriter.TOMBSTONES));
        for (String line :
                Stream.concat(Tombstone.HEADER.stream(), lines.stream()).toList()) {
            sums.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        archive.end();
        return new Manifest.Rows("tombstones", List.of(), lines.size(), sums.bytes(), sums.sha256Hex());
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
