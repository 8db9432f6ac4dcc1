package org.commonhold.portability.archive;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The door to backup and restore. It needs a database and no running application, and works beside one. */
public final class Archives {

    private Archives() {}

    /**
     * What is in an archive.
     *
     * @param position the ledger's last entry in it
     * @param rows how many rows there are in all tables together
     * @param tombstones how many things its list says were taken out
     */
    public record Contents(String takenAt, String build, String schema, long position, long rows, long tombstones) {

        static Contents of(Manifest manifest) {
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Rows::rows).sum();
            return new Contents(
                    manifest.takenAt(),
                    manifest.build(),
                    manifest.schema(),
                    manifest.position(),
                    rows,
                    manifest.tombstones().rows());
        }
    }

    /**
     * What a restore did.
     *
     * @param erased how many revisions were taken out again
     * @param unknown lines of the lists that speak of nothing in the archive
     */
    public record Restored(Contents contents, int erased, int before, List<String> unknown) {}

    /**
     * Writes the database as it is at one moment into one file, which is there when it is complete and durable, or not at
     * all.
     *
     * @param build what wrote it, as it stands in the manifest
     * @param replace whether a file of that name may be replaced
     * @throws ArchiveFailure where the file cannot be written
     */
    public static Contents backUp(
            Connection connection, Path file, boolean replace, String build, Consumer<String> progress)
            throws ArchiveFailure, SQLException {
        return Contents.of(new BackUp(connection, build, progress).into(file, replace));
    }

    /**
     * Reads an archive from beginning to end.
     *
     * @throws ArchiveFailure where it is damaged or none
     */
    public static Contents check(Path file) throws ArchiveFailure {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            return Contents.of(archive.manifest());
        }
    }

    /**
     * Fills an empty database, or leaves it empty.
     *
     * @param lists files that name what was taken out: lists, or archives that hold one
     * @throws ArchiveFailure where the archive or a list is damaged, or the database is not empty
     */
    public static Restored restore(DataSource database, Path file, List<Path> lists, Consumer<String> progress)
            throws ArchiveFailure, SQLException {
        List<Tombstone> tombstones = new ArrayList<>();
        for (Path list : lists) {
            tombstones.addAll(tombstones(list));
        }
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            TakenOutAgain again = new Restore(database, archive, progress).run(tombstones);
            return new Restored(Contents.of(archive.manifest()), again.erased(), again.before(), again.unknown());
        }
    }

    /**
     * The hash of every table's rows as an archive of this moment would carry it, so that two databases can be compared.
     *
     * @param connection in a transaction, or not
     */
    public static Map<String, String> fingerprint(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            CopyOut reading = CopyOut.in(connection);
            Map<String, String> hashes = new TreeMap<>();
            for (Table table : new Catalogue(connection).tables()) {
                hashes.put(table.name(), reading.fingerprint(table).sha256());
            }
            return hashes;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /** The hashes that an archive carries. */
    public static Map<String, String> fingerprint(Path file) throws ArchiveFailure {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            Map<String, String> hashes = new TreeMap<>();
            archive.manifest().tables().forEach(rows -> hashes.put(rows.name(), rows.sha256()));
            return hashes;
        }
    }

    private static List<Tombstone> tombstones(Path list) throws ArchiveFailure {
        try {
            if (isArchive(list)) {
                try (ArchiveFile archive = ArchiveFile.open(list)) {
                    return archive.tombstones();
                }
            }
            return TombstoneFile.read(list);
        } catch (MalformedInputException e) {
            throw new ArchiveFailure(list + " is no list of what was taken out. Nothing was restored.", e);
        } catch (IOException e) {
            throw new ArchiveFailure(
                    list + " cannot be read as a list of what was taken out: " + e.getMessage()
                            + ". Nothing was restored.",
                    e);
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }
}
