package org.commonhold.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.TooBusy;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One transaction of the commons, tried again where the database asks for it, with its entries appended last. */
@ApplicationScoped
class WriteInTransaction {

    private static final int TRIES = 4;
    private static final long PAUSE_MILLIS = 10;
    private static final int TRANSACTION_SECONDS = 30;

    private final EntityManager entities;
    private final Clock clock;

    /** What the write on this thread has recorded so far; absent outside a write. */
    private static final ThreadLocal<@Nullable List<AppendEntries.Draft>> RECORDED = new ThreadLocal<>();

    WriteInTransaction(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    <T> Written<T> write(Supplier<T> work) {
        if (RECORDED.get() != null) {
            throw new IllegalStateException("a write inside a write");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (!mayWorkNextTime(e)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    throw new TooBusy(e);
                }
                pause(attempt);
            }
        }
    }

    void record(Actor actor, String ground, Event event) {
        List<AppendEntries.Draft> drafts = RECORDED.get();
        if (drafts == null) {
            throw new IllegalStateException("recorded outside a write");
        }
        drafts.add(new AppendEntries.Draft(actor, ground, event));
    }

    private <T> Written<T> once(Supplier<T> work) {
        List<AppendEntries.Draft> drafts = new ArrayList<>();
        RECORDED.set(drafts);
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> {
                        Session session = entities.unwrap(Session.class);
                        session.doWork(WriteInTransaction::allowSlowerStatements);
                        T value = work.get();
                        session.flush();
                        long position = session.doReturningWork(c -> new AppendEntries(c, clock).append(drafts));
                        return new Written<>(value, position);
                    });
        } finally {
            RECORDED.remove();
        }
    }

    /** Lets the others come to their end. Each waits longer than the time before. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A read may take two seconds, a write five (SAFETY section 2, row 20). */
    private static void allowSlowerStatements(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 5000");
        }
    }

    private static boolean mayWorkNextTime(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TryAgain) {
                return true;
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return switch (sql.getSQLState()) {
                    case "40001", "40P01" -> true;
                    default -> false;
                };
            }
        }
        return false;
    }
}
