package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonhold.ledger.Ledger;

/** The database at one moment, while everybody goes on: read only, table after table straight into the archive. */
final class Snapshot {

    private final Connection connection;
    private final String build;
    private final Consumer<String> progress;

    Snapshot(Connection connection, String build, Consumer<String> progress) {
        this.connection = connection;
        this.build = build;
        this.progress = progress;
    }

    Manifest into(ArchiveWriter archive) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            Manifest manifest = copied(archive, statement);
            archive.finish(manifest);
            return manifest;
        } catch (IOException e) {
            // The driver has cancelled the statement for it, and the next one may still meet that.
            endAfter(e);
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private void endAfter(IOException failure) {
        try {
            connection.rollback();
        } catch (SQLException late) {
            failure.addSuppressed(late);
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
                .flatMap(entry -> Tombstone.of(entry).stream())
                .map(Tombstone::line)
                .toList();
        Sums sums = new Sums(archive.begin(ArchiveWriter.TOMBSTONES));
        for (String line :
                Stream.concat(Tombstone.HEADER.stream(), lines.stream()).toList()) {
            sums.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        archive.end();
        return new Manifest.Rows("tombstones", List.of(), lines.size(), sums.bytes(), sums.sha256Hex());
    }
}
