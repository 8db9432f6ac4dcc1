package org.commonhold.site;

import java.sql.SQLException;
import java.util.List;
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

    /**
     * Looks at its arguments, before any database is looked for.
     *
     * @throws ServerFailure where they make no sense, with the sentence that tells why
     */
    default void check(List<String> arguments) throws ServerFailure {}

    /** Whether it makes the database where the data directory has none. */
    default boolean makesDatabase() {
        return false;
    }

    /** Whether it may run on a database from which the site is being served. */
    default boolean runsBesideServed() {
        return !makesDatabase();
    }
}
