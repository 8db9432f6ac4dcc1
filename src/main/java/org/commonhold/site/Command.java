package org.commonhold.site;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Something an operator asks of the database from the command line, whether or not the site is being served. */
@FunctionalInterface
public interface Command {

    /**
     * Does it and says so.
     *
     * @return the exit code: 0 where all is well
     */
    int run(Connection connection, PrintStream out) throws SQLException;
}
