package org.commonhold.ledger;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The connections of the pool, so that those which wait for a server that has stopped answering can be cut: what waits
 * on them then fails at once instead of after twenty seconds. The pool itself cannot be asked for that, since its own
 * thread may be waiting for the same server.
 */
@Singleton
class OpenConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final Set<Connection> open =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    @Override
    public void onConnectionCreate(Connection connection) {
        open.add(driversOwn(connection));
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        if (!open.remove(driversOwn(connection))) {
            forgetOneDead();
        }
    }

    /** A dead connection does not say any more which one it is, and one is as good as another. */
    private void forgetOneDead() {
        synchronized (open) {
            open.stream().filter(OpenConnections::isDead).findFirst().ifPresent(open::remove);
        }
    }

    /** Cuts all that are open now. Each is destroyed by the pool when it comes upon it. */
    void cut() {
        for (Connection connection : all()) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("a connection cannot be cut", e);
            }
        }
    }

    /** Whether the pool still holds one that was cut or has broken. */
    boolean holdsDead() {
        return all().stream().anyMatch(OpenConnections::isDead);
    }

    private List<Connection> all() {
        synchronized (open) {
            return List.copyOf(open);
        }
    }

    /** The pool shows the same connection in another wrapper each time. */
    private static Connection driversOwn(Connection wrapped) {
        try {
            return wrapped.unwrap(Connection.class);
        } catch (SQLException e) {
            return wrapped;
        }
    }

    private static boolean isDead(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
