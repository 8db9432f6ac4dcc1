package org.commonhold.site;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.commonhold.portability.archive.ArchiveFailure;
import org.commonhold.portability.archive.Archives;
import org.commonhold.site.server.ServerFailure;

/** Writes the whole commons into one file: {@code backup FILE [--replace]}. */
final class BackUpCommons implements Command {

    private static final String REPLACE = "--replace";

    @Override
    public void check(List<String> arguments) throws ServerFailure {
        file(arguments);
    }

    @Override
    public int run(Errand errand) throws SQLException, ServerFailure {
        Path file = file(errand.arguments());
        boolean replace = errand.arguments().contains(REPLACE);
        String build = System.getProperty("commonhold.build", "");
        long before = System.nanoTime();
        try {
            Archives.Contents contents =
                    Archives.backUp(errand.connection(), file, replace, build, errand.out()::println);
            errand.out()
                    .printf(
                            "%s holds the commons up to entry %d of its ledger: %d rows, %d KB, %.1f seconds.%n",
                            file,
                            contents.position(),
                            contents.rows(),
                            file.toFile().length() / 1024,
                            (System.nanoTime() - before) / 1e9);
            errand.out().println("Keep it on another machine, with tombstones.txt of the data directory beside it.");
            return 0;
        } catch (ArchiveFailure e) {
            throw new ServerFailure(e.sentence(), e);
        }
    }

    private static Path file(List<String> arguments) throws ServerFailure {
        List<String> files =
                arguments.stream().filter(word -> !word.equals(REPLACE)).toList();
        if (files.size() != 1 || files.getFirst().isBlank() || files.getFirst().startsWith("-")) {
            throw new ServerFailure("Say into which file: ./commonhold backup FILE [--replace]");
        }
        return Path.of(files.getFirst()).toAbsolutePath().normalize();
    }
}
