package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts an archive's rows into tables that were just made, inside the caller's transaction. Rows refer to one another in
 * circles, so foreign keys are set aside and made again at the end, which checks them all; that needs no more rights than
 * the owner of the tables has.
 */
final class PutRows {

    /**
     * Numbers left out after the last one of the archive. Those behind it may have been given in what was lost: a form or
     * a browser's copy that names one of them must not meet another thing of the same number.
     */
    private static final long LEFT_OUT = 1_000_000;

    private final Connection connection;
    private final ArchiveFile archive;
    private final Consumer<String> progress;

    PutRows(Connection connection, ArchiveFile archive, Consumer<String> progress) {
        this.connection = connection;
        this.archive = archive;
        this.progress = progress;
    }

    void run() throws SQLException, IOException, ArchiveFailure {
        Catalogue catalogue = new Catalogue(connection);
        List<Table> tables = catalogue.tables();
        refuseOthers(tables);
        CopyOut reading = CopyOut.in(connection);
        List<Catalogue.ForeignKey> keys = catalogue.foreignKeys();
        Map<String, Manifest.Rows> rows = archive.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Rows::name, Function.identity()));
        try (Statement statement = connection.createStatement()) {
            for (Catalogue.ForeignKey key : keys) {
                statement.execute("alter table " + key.table() + " drop constraint " + key.name());
            }
            for (Table table : tables) {
                statement.execute("alter table " + table.name() + " disable trigger user");
                // A migration may have put rows in, which are in the archive too.
                statement.execute("truncate " + table.name());
            }
            for (Table table : tables) {
                put(table, Objects.requireNonNull(rows.get(table.name())), reading);
                statement.execute("alter table " + table.name() + " enable trigger user");
            }
            for (Catalogue.ForeignKey key : keys) {
                statement.execute(
                        "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
            }
        }
        putCounters(catalogue.counters());
    }

    /** The names in an archive are only ever compared, never said to the database. */
    private void refuseOthers(List<Table> tables) throws ArchiveFailure {
        Map<String, List<String>> here = tables.stream().collect(Collectors.toMap(Table::name, Table::columns));
        Map<String, List<String>> there = archive.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Rows::name, Manifest.Rows::columns));
        if (!here.equals(there)) {
            throw new ArchiveFailure("The archive has other tables than version "
                    + archive.manifest().schema() + " of this Commonhold's. Nothing was restored.");
        }
    }

    private void put(Table table, Manifest.Rows rows, CopyOut reading)
            throws SQLException, IOException, ArchiveFailure {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (InputStream in = archive.open(rows)) {
            copy.copyIn(table.copyIn(), in);
        }
        if (!reading.fingerprint(table).equals(rows)) {
            throw new ArchiveFailure("The rows of " + table.name()
                    + " did not arrive as they are in the archive. Nothing was restored.");
        }
        progress.accept(rows.rows() + " rows of " + table.name());
    }

    private void putCounters(List<Manifest.Counter> counters) throws SQLException, ArchiveFailure {
        Map<String, Manifest.Counter> there = archive.manifest().counters().stream()
                .collect(Collectors.toMap(Manifest.Counter::name, Function.identity(), (one, other) -> other));
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Manifest.Counter counter : counters) {
                Manifest.Counter wanted = there.get(counter.name());
                if (wanted == null) {
                    throw new ArchiveFailure(
                            "The archive does not say where " + counter.name() + " stands. Nothing was restored.");
                }
                set.setString(1, counter.name());
                set.setLong(2, wanted.last() + LEFT_OUT);
                set.setBoolean(3, true);
                set.execute();
            }
        }
    }
}
