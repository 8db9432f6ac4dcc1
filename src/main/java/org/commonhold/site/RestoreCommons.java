package org.commonhold.site;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.portability.archive.ArchiveFailure;
import org.commonhold.portability.archive.Archives;
import org.commonhold.site.server.ServerFailure;

/** Fills an empty data directory from an archive: {@code restore FILE [--tombstones LIST]...}. */
final class RestoreCommons implements Command {

    private static final int SHOWN = 20;

    private record Asked(Path file, List<Path> lists) {}

    @Override
    public void check(List<String> arguments) throws ServerFailure {
        Asked asked = read(arguments);
        try {
            Archives.check(asked.file());
        } catch (ArchiveFailure e) {
            throw new ServerFailure(e.sentence(), e);
        }
        for (Path list : asked.lists()) {
            if (!Files.isReadable(list)) {
                throw new ServerFailure("There is no list " + list + ". Nothing was restored.");
            }
        }
    }

    @Override
    public boolean makesDatabase() {
        return true;
    }

    @Override
    public int run(Errand errand) throws SQLException, ServerFailure {
        Asked asked = read(errand.arguments());
        PrintStream out = errand.out();
        List<Path> lists = new ArrayList<>(asked.lists());
        Path lying = errand.data().resolve("tombstones.txt");
        if (Files.exists(lying)) {
            lists.add(lying);
        }
        lists.forEach(list -> out.println("Taking out again what " + list + " names"));
        try {
            Archives.Restored restored =
                    Archives.restore(errand.database().dataSource(), asked.file(), lists, out::println);
            tell(restored, lists, asked.file(), out);
            return 0;
        } catch (ArchiveFailure e) {
            throw new ServerFailure(e.sentence(), e);
        }
    }

    private static void tell(Archives.Restored restored, List<Path> lists, Path file, PrintStream out) {
        Archives.Contents contents = restored.contents();
        out.printf(
                "Restored: the commons as it was at %s, up to entry %d of its ledger, %d rows. The ledger and every"
                        + " revision hold.%n",
                contents.takenAt(), contents.position(), contents.rows());
        if (lists.isEmpty()) {
            out.println("No list of what was taken out since was given: whatever was suppressed or erased after this"
                    + " archive was made is back. If there was anything, empty the data directory and repeat with"
                    + " --tombstones: ./commonhold restore " + file + " --tombstones LIST, where LIST is the"
                    + " tombstones.txt of the lost data directory or a later archive.");
        } else {
            out.printf(
                    "Taken out again: %d. Without words already: %d. Not in this archive: %d.%n",
                    restored.erased(), restored.before(), restored.unknown().size());
            restored.unknown().stream().limit(SHOWN).forEach(line -> out.println("  not in this archive: " + line));
        }
        out.println("Now run ./commonhold start: it brings the tables up to date and builds the search index.");
    }

    private static Asked read(List<String> arguments) throws ServerFailure {
        List<String> files = new ArrayList<>();
        List<Path> lists = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--tombstones") && i + 1 < arguments.size()) {
                lists.add(Path.of(arguments.get(++i)).toAbsolutePath().normalize());
            } else {
                files.add(arguments.get(i));
            }
        }
        if (files.size() != 1 || files.getFirst().isBlank() || files.getFirst().startsWith("-")) {
            throw new ServerFailure("Say from which file: ./commonhold restore FILE [--tombstones LIST]");
        }
        return new Asked(Path.of(files.getFirst()).toAbsolutePath().normalize(), lists);
    }
}
