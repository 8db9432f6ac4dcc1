package org.commonhold.portability.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.commonhold.ledger.ChainReport;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.flywaydb.core.api.FlywayException;

/**
 * Fills an empty database from an archive, or leaves it empty. Everything that people would see comes in one transaction:
 * the rows, the proof that they are those of the archive and that the ledger vouches for them, and the taking out of what
 * was taken out since.
 */
final class Restore {

    private final DataSource database;
    private final ArchiveFile archive;
    private final Consumer<String> progress;

    Restore(DataSource database, ArchiveFile archive, Consumer<String> progress) {
        this.database = database;
        this.archive = archive;
        this.progress = progress;
    }

    TakenOutAgain run(List<Tombstone> tombstones) throws ArchiveFailure, SQLException {
        EmptyDatabase empty = EmptyDatabase.claim(database);
        boolean restored = false;
        try {
            progress.accept("Making the tables of version " + archive.manifest().schema());
            empty.migrate(archive.manifest().schema());
            TakenOutAgain takenOut = filled(tombstones);
            restored = true;
            return takenOut;
        } catch (IOException e) {
            throw new ArchiveFailure("The archive cannot be read: " + e.getMessage() + ". Nothing was restored.", e);
        } catch (SQLException e) {
            throw new ArchiveFailure(
                    "The database did not take the archive: " + firstLine(e) + ". Nothing was restored.", e);
        } catch (FlywayException e) {
            throw new ArchiveFailure("The tables could not be made: " + firstLine(e) + ". Nothing was restored.", e);
        } finally {
            if (!restored) {
                empty.giveUp();
            }
        }
    }

    private TakenOutAgain filled(List<Tombstone> tombstones) throws SQLException, IOException, ArchiveFailure {
        TakenOutAgain takenOut;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new PutRows(connection, archive, progress).run();
            progress.accept("Checking the ledger and every revision");
            check(connection);
            takenOut = TakenOutAgain.in(connection, tombstones);
            EmptyDatabase.filled(connection);
            connection.commit();
        }
        tidy(takenOut.erased() > 0);
        return takenOut;
    }

    private void check(Connection connection) throws SQLException, ArchiveFailure {
        ChainReport chain = Ledger.verify(connection);
        if (!chain.holds()) {
            throw new ArchiveFailure("The archive's ledger is broken at entry " + chain.brokenAt() + ": "
                    + chain.problem() + ". Nothing was restored.");
        }
        Manifest manifest = archive.manifest();
        if (!Ledger.headHash(connection).equals(manifest.head()) || chain.entries() != manifest.position()) {
            throw new ArchiveFailure(
                    "The archive's ledger does not end at the entry that its manifest names. Nothing was restored.");
        }
        List<String> problems = Pages.verify(connection);
        if (!problems.isEmpty()) {
            throw new ArchiveFailure("In the archive, " + problems.getFirst()
                    + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)")
                    + ". Nothing was restored.");
        }
    }

    /** Rows that were put in and changed at once leave their first form in the file until it is written anew. */
    private void tidy(boolean erased) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (erased) {
                statement.execute("vacuum full revision");
                if (hasQuestions(statement)) {
                    statement.execute("vacuum full question");
                }
            }
            statement.execute("analyze");
        }
    }

    /** An archive that is older than the board has none. */
    private static boolean hasQuestions(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('question') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
