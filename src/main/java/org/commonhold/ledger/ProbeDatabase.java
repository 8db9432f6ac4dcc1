package org.commonhold.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks whether the database answers, over a connection of its own: a pool that is all in use is no database away. */
@ApplicationScoped
class ProbeDatabase {

    private static final Logger LOG = Logger.getLogger(ProbeDatabase.class);

    /** A server that takes longer for an empty statement has stopped answering. */
    private static final int PATIENCE_SECONDS = 1;

    /** PostgreSQL's class of codes for having no connection or memory left: it is there. */
    private static final String NO_ROOM = "53";

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    ProbeDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        String seconds = Integer.toString(PATIENCE_SECONDS);
        properties.setProperty("ApplicationName", "commonhold watch");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(word -> properties.setProperty("password", word));
    }

    /** Whether the database answers. Takes about a second at most where it does not, two after it cut us off. */
    boolean answers() {
        Connection known = connection;
        long before = System.nanoTime();
        if (known != null && isValid(known)) {
            return true;
        }
        close();
        boolean outOfPatience = System.nanoTime() - before
                > Duration.ofSeconds(PATIENCE_SECONDS).toNanos() * 9 / 10;
        return !outOfPatience && connects();
    }

    private static boolean isValid(Connection known) {
        try {
            return known.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean connects() {
        try {
            connection = DriverManager.getConnection(url, properties);
            return true;
        } catch (SQLException e) {
            LOG.debug("no connection to the database", e);
            return e.getSQLState() != null && e.getSQLState().startsWith(NO_ROOM);
        }
    }

    void close() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.abort(Runnable::run); // a farewell would wait for the server
            } catch (SQLException e) {
                LOG.debug("the connection of the watch cannot be closed", e);
            }
        }
    }
}
