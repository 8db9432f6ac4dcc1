package org.commonhold.portability;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The door by which everything public goes out. */
public final class Exports {

    private Exports() {}

    /**
     * Writes every public page with its revisions, the kinds, the settings and the ledger into a folder, all as of one
     * moment, over any connection, while others write. The form is told in {@code docs/importing.md}.
     *
     * @param folder empty or not there yet
     * @param address where this commons is found, or null where nobody else can reach it
     * @throws IOException where the folder cannot be written or is not empty
     * @throws SQLException where the database cannot be read
     */
    public static ExportReport run(Connection connection, Path folder, @Nullable String address, Progress progress)
            throws SQLException, IOException {
        return new ExportCommons(connection, folder, address, progress).run();
    }
}
