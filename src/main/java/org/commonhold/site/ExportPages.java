package org.commonhold.site;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.commonhold.portability.ExportReport;
import org.commonhold.portability.Exports;
import org.commonhold.site.server.ServerFailure;

/** Writes everything public into a folder, whether or not the site is being served. */
final class ExportPages implements Command {

    @Override
    public int run(Errand errand) throws SQLException, ServerFailure {
        if (errand.arguments().size() != 1 || errand.arguments().getFirst().startsWith("-")) {
            throw new ServerFailure("Say which folder to write: ./commonhold export DIR.");
        }
        Path folder = Path.of(errand.arguments().getFirst()).toAbsolutePath().normalize();
        ProgressBar bar = new ProgressBar(errand.out());
        try {
            refuseFull(folder);
            String address = new Options(System.getProperties(), System.getenv())
                    .forApplication()
                    .getProperty("commonhold.public-address");
            ExportReport report = Exports.run(errand.connection(), folder, address, bar::show);
            bar.end();
            errand.out()
                    .printf(
                            "Wrote %d pages with %d revisions, the kinds, the settings and the ledger up to entry %d to"
                                    + " %s%n",
                            report.pages(), report.revisions(), report.position(), folder);
            return 0;
        } catch (IOException e) {
            bar.end();
            throw new ServerFailure("The export could not be written: " + e + ".", e);
        }
    }

    private static void refuseFull(Path folder) throws IOException, ServerFailure {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (files.iterator().hasNext()) {
                throw new ServerFailure(folder + " is not empty: choose a folder that is not there yet.");
            }
        }
    }
}
