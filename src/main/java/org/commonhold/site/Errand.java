package org.commonhold.site;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.commonhold.site.server.DatabaseAddress;

/**
 * What a command has to work with.
 *
 * @param database the database as it was found or woken; it is there until the command ends
 * @param connection one connection to it, closed by whoever runs the command
 * @param data the data directory, which with an external database may not exist yet
 * @param alone whether nothing else uses the data directory until the command ends
 * @param arguments what stood on the command line behind the command's name
 * @param out the operator's terminal
 */
record Errand(
        DatabaseAddress database,
        Connection connection,
        Path data,
        boolean alone,
        List<String> arguments,
        PrintStream out) {}
