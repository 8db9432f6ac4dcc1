package org.commonhold.site;

import io.quarkus.bootstrap.runner.RunnerClassLoader;
import io.quarkus.runtime.Quarkus;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.commonhold.site.server.ServerFailure;
import org.jspecify.annotations.Nullable;

/**
 * One run of the site on this machine. Up: claim, database, application. Down, whenever and however it is asked for:
 * application, database, claim.
 */
final class Service {

    static final String DATABASE = "quarkus.datasource.jdbc.url";

    private static final long APPLICATION_STOPS_SECONDS = 15;
    private static final long START_ENDS_SECONDS = 60;

    private final Options options;
    private final ReentrantLock starting = new ReentrantLock();
    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private volatile @Nullable DataDirectory data;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile boolean toldToStop;
    private volatile boolean endsByItself;

    Service(Options options) {
        this.options = options;
    }

    /** Serves until told to stop. */
    void run() throws ServerFailure {
        tell(options.forApplication());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        starting.lock();
        try {
            start();
        } catch (ServerFailure e) {
            if (!toldToStop) {
                endsByItself = true;
                throw e;
            }
        } finally {
            starting.unlock();
        }
        if (toldToStop) {
            applicationStopped.countDown();
        } else {
            serve();
        }
    }

    private void start() throws ServerFailure {
        DataDirectory claimed = DataDirectory.claim(options.data());
        data = claimed;
        System.setProperty("quarkus.log.file.enabled", "true");
        System.setProperty(
                "quarkus.log.file.path", claimed.log().resolve("commonhold.log").toString());
        Optional<DatabaseAddress> external = options.database();
        DatabaseAddress database = external.isPresent() ? external.get() : ownDatabase(claimed);
        System.setProperty(DATABASE, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
    }

    private DatabaseAddress ownDatabase(DataDirectory claimed) throws ServerFailure {
        EmbeddedPostgres started = EmbeddedPostgres.start(claimed, System.out::println);
        postgres = started;
        started.keepServing();
        return started.address();
    }

    private void serve() {
        try {
            if (isPackaged()) {
                Quarkus.run(Serving.class, this::ended);
            } else {
                // Development mode shows failures in the browser, and outlives them and every reload.
                Quarkus.run(Serving.class);
            }
        } finally {
            applicationStopped.countDown();
        }
    }

    /** Told by who loads us, since Quarkus knows its own mode only once the application has been started. */
    private static boolean isPackaged() {
        ClassLoader loader = Service.class.getClassLoader();
        return loader instanceof RunnerClassLoader
                || ClassLoader.getSystemClassLoader().equals(loader);
    }

    private void ended(Integer code, @Nullable Throwable failure) {
        applicationStopped.countDown();
        if (toldToStop) {
            return;
        }
        endsByItself = true;
        if (failure != null && data != null) {
            System.err.println(StartFailure.sentence(failure, data.log()));
        }
        System.exit(failure == null ? code : 1);
    }

    /** Runs as a shutdown hook, beside the one in which Quarkus stops the application. */
    private void stop() {
        toldToStop = true;
        try {
            if (starting.tryLock(START_ENDS_SECONDS, TimeUnit.SECONDS) && isServing()) {
                boolean stopped = applicationStopped.await(APPLICATION_STOPS_SECONDS, TimeUnit.SECONDS);
                if (!stopped) {
                    System.err.println("The application did not stop in " + APPLICATION_STOPS_SECONDS + " seconds.");
                }
            }
            stopDatabase();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!endsByItself) {
            // A virtual machine that ends on a signal reports 143 whatever its hooks do, but this stop was asked for.
            Runtime.getRuntime().halt(0);
        }
    }

    private boolean isServing() {
        return !endsByItself && System.getProperty(DATABASE) != null;
    }

    private void stopDatabase() {
        EmbeddedPostgres started = postgres;
        if (started != null) {
            try {
                started.stop();
            } catch (ServerFailure e) {
                System.err.println(e.getMessage());
            }
        }
        DataDirectory claimed = data;
        if (claimed != null) {
            claimed.close();
        }
    }

    static void tell(Properties properties) {
        properties.stringPropertyNames().forEach(name -> System.setProperty(name, properties.getProperty(name)));
    }
}
