package org.commonhold.site.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL that runs beside the application from the programs that come with it, keeps its files in the data
 * directory, and survives whatever happens to the application.
 *
 * <ol>
 *   <li>Programs and cluster appear under their names only when complete, so a start that was killed is simply repeated.
 *   <li>A server left over from an application that was killed is stopped, then started anew.
 *   <li>It listens on the loopback interface only, asks for a password, and writes through to the disk.
 *   <li>One that dies while it is kept is started again at the same address.
 * </ol>
 */
public final class EmbeddedPostgres {

    /** The release whose files we read; another one's need a backup and a restore. */
    static final String MAJOR = "17";

    private static final String DATABASE = "commonhold";
    private static final Duration MOST_START = Duration.ofMinutes(10);
    private static final Duration MOST_STOP = Duration.ofMinutes(2);
    private static final int PORT_ATTEMPTS = 5;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,30}");

    private final Cluster cluster;
    private final Distribution programs;
    private final ServerUser user;
    private final ServerLog log;
    private final int port;
    private final DatabaseAddress address;
    private final Thread trimming;
    private final KeepServing keeping = new KeepServing(this);

    private EmbeddedPostgres(Cluster cluster, Distribution programs, ServerUser user, ServerLog log, int port)
            throws ServerFailure {
        this.cluster = cluster;
        this.programs = programs;
        this.user = user;
        this.log = log;
        this.port = port;
        this.address = database(DATABASE);
        this.trimming = log.keepSmall();
    }

    /**
     * Starts the server on a directory that this process has claimed, unpacking and creating what is missing; returns
     * when it answers.
     *
     * @param progress told in a few words what takes time
     */
    public static EmbeddedPostgres start(DataDirectory data, Consumer<String> progress) throws ServerFailure {
        refuseOtherMajor(data.path());
        Path base = base(data.path());
        try {
            base = Files.createDirectories(base).toRealPath();
            Postmaster.clear(base);
            Distribution programs = Distribution.under(base, progress);
            Cluster cluster = new Cluster(base);
            ServerUser user = ServerUser.of(programs, base);
            cluster.create(programs, user, progress);
            ServerLog log = new ServerLog(data.log().resolve("postgres.log"));
            log.prepare(user);
            int port = serve(cluster, programs, user, log);
            try {
                return new EmbeddedPostgres(cluster, programs, user, log, port);
            } catch (ServerFailure e) {
                Postmaster.clear(base);
                throw e;
            }
        } catch (IOException e) {
            throw ServerFailure.in(base, e);
        }
    }

    /** How to reach the server that runs on this directory now, whoever started it; empty if none does. */
    public static Optional<DatabaseAddress> running(Path dataDirectory) throws ServerFailure {
        try {
            Path base = base(dataDirectory);
            if (!Files.isDirectory(base)) {
                return Optional.empty();
            }
            base = base.toRealPath();
            Optional<Postmaster> found = Postmaster.of(base).filter(Postmaster::ready);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(address(new Cluster(base), found.get().port(), DATABASE));
        } catch (IOException e) {
            throw ServerFailure.in(dataDirectory, e);
        }
    }

    /** Whether a database of ours lies in this directory, running or not. */
    public static boolean isIn(Path dataDirectory) {
        return Files.isDirectory(new Cluster(base(dataDirectory)).path());
    }

    /** How to reach the application's own database. */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * A database of this name, owned by a role of the same name that can reach no other; made where it is missing.
     *
     * @param name lower-case letters and underscores
     */
    public DatabaseAddress database(String name) throws ServerFailure {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        DatabaseAddress wanted = address(cluster, port, name);
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + wanted.password() + "'");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException e) {
            throw ServerFailure.tellsOfFullDisk(e.getMessage())
                    ? new ServerFailure(ServerFailure.diskFull(cluster.base()), e)
                    : new ServerFailure("The database server started, but does not let us in: " + e.getMessage(), e);
        }
        return wanted;
    }

    /** From now on until it is stopped, starts the server again whenever it is gone: nobody else would. */
    public void keepServing() {
        keeping.start();
    }

    /** Stops the server after it has written everything; open connections are cut. Stopping twice does no harm. */
    public void stop() throws ServerFailure {
        keeping.stop();
        trimming.interrupt();
        try {
            if (Postmaster.of(cluster.base()).isEmpty()) {
                return;
            }
            Tool stopped = Tool.run(
                    MOST_STOP.plusSeconds(10),
                    user.command(
                            programs.program("pg_ctl"),
                            "-D",
                            cluster.path().toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            String.valueOf(MOST_STOP.toSeconds()),
                            "stop"));
            if (!stopped.succeeded() && Postmaster.of(cluster.base()).isPresent()) {
                throw new ServerFailure(
                        "The database server does not stop: " + stopped.output().strip());
            }
        } catch (IOException e) {
            throw ServerFailure.in(cluster.base(), e);
        }
    }

    /** Whether the server is there; one that is still starting or recovering is. */
    boolean isThere() throws IOException {
        return Postmaster.of(cluster.base()).isPresent();
    }

    /** Starts the server again where connections expect it, after what is left of it has ended. */
    void startAgain() throws ServerFailure {
        try {
            Postmaster.clear(cluster.base());
            long before = log.size();
            Tool started = launch(cluster, programs, user, log, port);
            if (!started.succeeded()) {
                throw notStarted(cluster, log, started, log.since(before));
            }
        } catch (IOException e) {
            throw ServerFailure.in(cluster.base(), e);
        }
    }

    private static Path base(Path data) {
        return data.resolve("postgres-" + MAJOR);
    }

    private static void refuseOtherMajor(Path data) throws ServerFailure {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(data, "postgres-*")) {
            for (Path other : found) {
                if (!other.equals(base(data)) && Files.isDirectory(other)) {
                    throw new ServerFailure(other + " was written by another major version of PostgreSQL than the "
                            + MAJOR + " of this Commonhold: make a backup with the Commonhold that wrote it, "
                            + "and restore it into an empty data directory.");
                }
            }
        } catch (IOException e) {
            throw ServerFailure.in(data, e);
        }
    }

    private static int serve(Cluster cluster, Distribution programs, ServerUser user, ServerLog log)
            throws IOException, ServerFailure {
        PortMemory memory = new PortMemory(cluster.base().resolve("port"));
        int port = memory.choose();
        for (int attempt = 1; ; attempt++) {
            long before = log.size();
            Tool started = launch(cluster, programs, user, log, port);
            if (started.succeeded()) {
                return port;
            }
            String said = log.since(before);
            if (attempt == PORT_ATTEMPTS || !said.contains("Address already in use")) {
                throw notStarted(cluster, log, started, said);
            }
            port = memory.chooseAnother();
        }
    }

    private static Tool launch(Cluster cluster, Distribution programs, ServerUser user, ServerLog log, int port)
            throws IOException {
        return Tool.run(
                MOST_START.plusSeconds(10),
                user.command(
                        programs.program("pg_ctl"),
                        "-D",
                        cluster.path().toString(),
                        "-l",
                        log.file().toString(),
                        "-w",
                        "-t",
                        String.valueOf(MOST_START.toSeconds()),
                        "-o",
                        options(port),
                        "start"));
    }

    private static ServerFailure notStarted(Cluster cluster, ServerLog log, Tool start, String logged) {
        String said = logged.isBlank() ? start.output().strip() : logged;
        return new ServerFailure(
                ServerFailure.tellsOfFullDisk(said)
                        ? ServerFailure.diskFull(cluster.base())
                        : "The database server did not start; the end of " + log.file() + " says:\n" + said);
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on",
                "-c full_page_writes=on",
                "-c synchronous_commit=on",
                "-c password_encryption=scram-sha-256",
                "-c shared_buffers=128MB",
                "-c max_connections=100",
                "-c logging_collector=off",
                "-c log_checkpoints=off");
    }

    private static DatabaseAddress address(Cluster cluster, int port, String name) throws ServerFailure {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, cluster.password(name));
    }

    private DatabaseAddress superuser() throws ServerFailure {
        return address(cluster, port, Cluster.SUPERUSER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
