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

    int run(String name, Options options, PrintStream out) throws ServerFailure {
        Command command = byName.get(name);
        if (command == null) {
            throw new ServerFailure("This build has no command \"" + name + "\".");
        }
        Optional<DatabaseAddress> external = options.database();
        Optional<DatabaseAddress> found = external.isPresent() ? external : EmbeddedPostgres.running(options.data());
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
            throw new ServerFailure("The database (" + address + ") does not answer: " + e.getMessage(), e);
        }
    }
}
