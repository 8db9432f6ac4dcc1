package org.commonhold.site;

import java.sql.SQLException;
import org.commonhold.site.server.ServerFailure;

/** Something an operator asks of the database from the command line, whether or not the site is being served. */
@FunctionalInterface
interface Command {

    /**
     * Does it and says so.
     *
     * @return the exit code: 0 where all is well
     * @throws ServerFailure where it cannot be done, with the sentence that tells why
     */
    int run(Errand errand) throws SQLException, ServerFailure;

    /** Whether it makes the database where the data directory has none. */
    default boolean makesDatabase() {
        return false;
    }

    /** Whether it may run on a database from which the site is being served. */
    default boolean runsBesideServed() {
        return !makesDatabase();
    }
}
