package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.commonhold.site.server.ServerFailure;
import org.jspecify.annotations.Nullable;

/** The packaged application as the launcher starts it: real processes in a group of their own, on a directory and port. */
final class Site implements AutoCloseable {

    static final String PAGE = "/p/about";

    private static final Duration MOST_START = Duration.ofMinutes(2);
    private static final Duration MOST_STOP = Duration.ofSeconds(60);

    private final Path data;
    private final Map<String, String> variables;
    private final int port;
    private final Path said;
    private final Visitor visitor;
    private @Nullable Process process;

    Site(Path data) throws IOException {
        this(data, Map.of());
    }

    /** @param variables what the launcher is told beside where its data are and its port */
    Site(Path data, Map<String, String> variables) throws IOException {
        this.data = data;
        this.variables = variables;
        this.port = freePort();
        this.said = data.resolveSibling(data.getFileName() + ".out");
        this.visitor = new Visitor("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    Path index() {
        return data.resolve("index");
    }

    int port() {
        return port;
    }

    Visitor visitor() {
        return visitor;
    }

    /** Everything that all runs printed so far. */
    String said() throws IOException {
        return Files.exists(said) ? Files.readString(said) : "";
    }

    /**
     * Starts and waits until a page is answered.
     *
     * @return how long that took, the launcher included
     */
    Duration start() throws IOException, InterruptedException {
        long before = System.nanoTime();
        launch();
        awaitPage(MOST_START);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** Starts and does not wait. */
    void launch() throws IOException {
        ProcessBuilder start = launcher("start", "--data", data.toString(), "--port", Integer.toString(port));
        start.environment().putAll(variables);
        process = start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    void awaitPage(Duration atMost) throws IOException, InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!visitor.reads(PAGE)) {
            if (System.nanoTime() > until || !isRunning()) {
                throw new AssertionError("no page was answered; the application said:\n" + said());
            }
            Thread.sleep(20);
        }
    }

    /** Waits until search knows every page. Until then pages name no related ones and call topics by their slugs. */
    void awaitSearch() throws IOException, InterruptedException {
        long until = System.nanoTime() + MOST_START.toNanos();
        while (!visitor.get("/api/v1/search").body().contains("\"complete\":true")) {
            assertThat(System.nanoTime()).as("search knows every page").isLessThan(until);
            Thread.sleep(50);
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** How many threads the application has. */
    int threads() throws IOException {
        Process running = Objects.requireNonNull(process);
        int most = 0;
        for (ProcessHandle one : Stream.concat(Stream.of(running.toHandle()), running.descendants())
                .toList()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/status"))) {
                if (line.startsWith("Threads:")) {
                    most = Math.max(most, Integer.parseInt(line.substring(8).strip()));
                }
            }
        }
        return most;
    }

    /** Asks it to end as Ctrl-C does; the exit code. */
    int stop() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroy();
        return exit();
    }

    int exit() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        assertThat(running.waitFor(MOST_STOP.toSeconds(), TimeUnit.SECONDS))
                .as("ends")
                .isTrue();
        return running.exitValue();
    }

    /** SIGKILL to the application's process group; the database server has one of its own and lives on. */
    void killApplication() throws IOException, InterruptedException {
        kill(List.of(), true);
    }

    /** SIGKILL to every process of the database server. */
    void killDatabase() throws IOException, InterruptedException {
        kill(database(), false);
    }

    /** SIGKILL to the first process of the database server alone; the others find out. */
    void killPostmaster() throws IOException, InterruptedException {
        kill(database().stream().limit(1).toList(), false);
    }

    /** SIGKILL to one process that serves a connection, which makes the server begin anew with all of them. */
    void killBackend() throws IOException, InterruptedException {
        List<ProcessHandle> all = database();
        kill(all.subList(Math.max(0, all.size() - 1), all.size()), false);
    }

    /** SIGKILL to everything at once. */
    void killEverything() throws IOException, InterruptedException {
        kill(database(), true);
    }

    private void kill(List<ProcessHandle> processes, boolean application) throws IOException, InterruptedException {
        Process running = Objects.requireNonNull(process);
        String victims = Stream.concat(
                        application ? Stream.of("-" + running.pid()) : Stream.empty(),
                        processes.stream().map(one -> Long.toString(one.pid())))
                .collect(Collectors.joining(" "));
        // One command for all, so that they go as nearly at one moment as can be.
        new ProcessBuilder("sh", "-c", "kill -s KILL -- " + victims).start().waitFor();
        if (application) {
            running.waitFor();
        }
        for (ProcessHandle one : processes) {
            one.onExit().join();
        }
    }

    /** The processes of the database server that are there now, its first one first. */
    List<ProcessHandle> database() throws IOException {
        Path file = data.resolve("postgres-17/cluster/postmaster.pid");
        List<ProcessHandle> found = new ArrayList<>();
        if (Files.exists(file)) {
            String first = Files.readAllLines(file).getFirst().strip();
            ProcessHandle.of(Long.parseLong(first)).filter(Site::isPostgres).ifPresent(postmaster -> {
                found.add(postmaster);
                postmaster.descendants().forEach(found::add);
            });
        }
        return found;
    }

    /** A number in a stale file may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    /** A connection to its database, which is up. */
    Connection connect() throws SQLException, ServerFailure {
        return address().connect();
    }

    /** How to reach its database, as the role that owns everything. */
    Connection connectAsSuperuser() throws SQLException, ServerFailure, IOException {
        String password = Files.readString(data.resolve("postgres-17/password")).strip();
        return new DatabaseAddress(address().jdbcUrl(), "postgres", password).connect();
    }

    private DatabaseAddress address() throws ServerFailure {
        return EmbeddedPostgres.running(data).orElseThrow(() -> new AssertionError("the database is not up"));
    }

    /** {@code ./commonhold verify} on its data. */
    Said verify() throws IOException, InterruptedException {
        return run("verify", "--data", data.toString());
    }

    /** One run of the launcher to its end. */
    static Said run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("said", ".txt");
        try {
            Process run = launcher(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!run.waitFor(MOST_START.toSeconds(), TimeUnit.SECONDS)) {
                run.destroyForcibly();
                throw new AssertionError("does not end: " + List.of(arguments));
            }
            return new Said(run.exitValue(), Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }

    /** What a command said, on both outputs, and its exit code. */
    record Said(int exit, String text) {}

    static ProcessBuilder launcher(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.add(Path.of("commonhold").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("COMMONHOLD_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        String app = System.getProperty("commonhold.app");
        if (app != null) {
            builder.environment().put("COMMONHOLD_APP", app);
        }
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Leaves no process behind, whatever a trial came to. */
    @Override
    public void close() throws IOException {
        try {
            if (process != null) {
                killEverything();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
