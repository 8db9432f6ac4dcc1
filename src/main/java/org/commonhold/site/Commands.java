package org.commonhold.site;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
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

    int run(String name, Options options, PrintStream out) throws ServerFailure {
        Command command = byName.get(name);
        if (command == null) {
            throw new ServerFailure("This build has no command \"" + name + "\".");
        }
        Optional<DatabaseAddress> external = options.database();
        Optional<DatabaseAddress> found = external.isPresent() ? external : EmbeddedPostgres.running(options.data());
        if (found.isEmpty() && !EmbeddedPostgres.isIn(options.data())) {
            throw new ServerFailure(
                    nothingIn(options.data().toAbsolutePath().normalize().toString()));
        }
        return found.isPresent() ? on(found.get(), command, out) : woken(command, options, out);
    }

    private static int woken(Command command, Options options, PrintStream out) throws ServerFailure {
        try (DataDirectory data = DataDirectory.claim(options.data())) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, out::println);
            try {
                return on(postgres.address(), command, out);
            } finally {
                postgres.stop();
            }
        }
    }

    private static int on(DatabaseAddress address, Command command, PrintStream out) throws ServerFailure {
        try (Connection connection = address.connect()) {
            return command.run(connection, out);
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
