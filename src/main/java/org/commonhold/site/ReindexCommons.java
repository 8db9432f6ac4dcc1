package org.commonhold.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commonhold.search.Search;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.ServerFailure;

/**
 * Has the search index built anew, by whoever serves from the data directory: beside the one that serves. Where nobody
 * does, the next start will.
 */
final class ReindexCommons implements Command {

    private static final Duration AT_MOST = Duration.ofMinutes(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    @Override
    public void check(List<String> arguments) throws ServerFailure {
        if (!arguments.isEmpty()) {
            throw new ServerFailure("Say only: ./commonhold reindex");
        }
    }

    @Override
    public int run(Errand errand) throws ServerFailure {
        Path index = index(errand.data());
        try {
            long before = System.nanoTime();
            Search.askForRebuild(index);
            if (errand.alone() || !isServedFrom(errand.data())) {
                errand.out().println("The next start builds the search index anew, while it serves.");
                return 0;
            }
            errand.out().println("The search index is being built anew, while the old one serves.");
            while (Search.isRebuildAsked(index)) {
                if (System.nanoTime() - before > AT_MOST.toNanos()) {
                    throw new ServerFailure("That is not done yet; /status and "
                            + errand.data().resolve("log") + " tell how it stands.");
                }
                Thread.sleep(LOOK_EVERY);
            }
            errand.out().printf("Done after %.1f seconds.%n", (System.nanoTime() - before) / 1e9);
            return 0;
        } catch (IOException e) {
            throw new ServerFailure(index + " cannot be written: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Path index(Path data) {
        String said = System.getProperty("commonhold.search.directory", System.getenv("COMMONHOLD_SEARCH_DIRECTORY"));
        return said == null || said.isBlank() ? data.resolve("index") : Path.of(said);
    }

    private static boolean isServedFrom(Path data) {
        try {
            DataDirectory.claim(data).close();
            return false;
        } catch (ServerFailure e) {
            return true; // somebody else has it
        }
    }
}
