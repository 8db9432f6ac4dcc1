package org.commonhold.site;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.commonhold.site.server.ServerFailure;

/** Runs a command on the database as it is found: external, being served from, or asleep and woken for the purpose. */
record Commands(Map<String, Command> byName) {

    /** PostgreSQL's code for a table that is not there. */
    private static final String NO_SUCH_TABLE = "42P01";

    int run(String name, List<String> arguments, Options options, PrintStream out) throws ServerFailure {
        Command command = byName.get(name);
        if (command == null) {
            throw new ServerFailure("This build has no command \"" + name + "\".");
        }
        command.check(arguments);
        Optional<DatabaseAddress> found = found(command, options);
        if (found.isPresent()) {
            return on(found.get(), command, options.data(), false, arguments, out);
        }
        if (!command.makesDatabase() && !EmbeddedPostgres.isIn(options.data())) {
            throw new ServerFailure(
                    nothingIn(options.data().toAbsolutePath().normalize().toString()));
        }
        return woken(command, arguments, options, out);
    }

    private static Optional<DatabaseAddress> found(Command command, Options options) throws ServerFailure {
        Optional<DatabaseAddress> external = options.database();
        return external.isPresent() || !command.runsBesideServed()
                ? external
                : EmbeddedPostgres.running(options.data());
    }

    private static int woken(Command command, List<String> arguments, Options options, PrintStream out)
            throws ServerFailure {
        try (DataDirectory data = DataDirectory.claim(options.data())) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, out::println);
            try {
                return on(postgres.address(), command, data.path(), true, arguments, out);
            } finally {
                postgres.stop();
            }
        }
    }

    private static int on(
            DatabaseAddress address, Command command, Path data, boolean alone, List<String> arguments, PrintStream out)
            throws ServerFailure {
        try (Connection connection = address.connect()) {
            return command.run(new Errand(address, connection, data, alone, arguments, out));
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw new ServerFailure(nothingIn("the database (" + address + ")"), e);
            }
            throw new ServerFailure("The database (" + address + ") does not answer: " + firstLine(e), e);
        }
    }

    private static String nothingIn(String place) {
        return "There is no commons in " + place + " yet: \"./commonhold start\" makes one.";
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
