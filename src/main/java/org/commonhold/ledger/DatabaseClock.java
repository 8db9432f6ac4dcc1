package org.commonhold.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.commonhold.kernel.Clock;
import org.jboss.logging.Logger;

/**
 * PostgreSQL's clock, carried on between two readings by this machine's monotonic timer, so that a local clock that
 * jumps moves nothing.
 */
@ApplicationScoped
class DatabaseClock implements Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(30);

    private record Reading(Instant time, long nanos) {}

    private final DataSource database;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock").factory());
    private volatile Reading last = new Reading(Instant.EPOCH, 0);

    DatabaseClock(DataSource database) {
        this.database = database;
    }

    @PostConstruct
    void start() {
        read();
        ScheduledFuture<?> _ = timer.scheduleAtFixedRate(
                this::readAgain, READ_EVERY.toSeconds(), READ_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public Instant now() {
        Reading reading = last;
        return reading.time().plusNanos(System.nanoTime() - reading.nanos()).truncatedTo(ChronoUnit.MICROS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void readAgain() {
        try {
            read();
        } catch (IllegalStateException e) {
            LOG.debug("The database's clock cannot be read now; its last reading is carried on", e);
        }
    }

    private void read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select clock_timestamp()")) {
            long before = System.nanoTime();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long middle = before + (System.nanoTime() - before) / 2;
                last = new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), middle);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database's clock cannot be read", e);
        }
    }
}
