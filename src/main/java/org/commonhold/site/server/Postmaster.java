package org.commonhold.site.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server process that runs on our cluster, as its {@code postmaster.pid} tells and the process table confirms. */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    private static final Duration FAST_STOP = Duration.ofMinutes(2);
    private static final Duration ORPHANS_NOTICE = Duration.ofSeconds(1);

    /** The server on this cluster, if one runs; a number in the file that belongs to something else counts as none. */
    static Optional<Postmaster> of(Path base) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile(base));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        try {
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> isOurs(process, base))
                    .map(process -> new Postmaster(process, port, ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Leaves no process of ours on this cluster: a server that outlived its application is stopped, the children of one
     * that was killed are waited for, and a pid file that names somebody else's process is taken away.
     */
    static void clear(Path base) throws IOException, ServerFailure {
        Optional<Postmaster> left = of(base);
        if (left.isPresent()) {
            left.get().stopFast();
        }
        List<ProcessHandle> children = ProcessHandle.allProcesses()
                .filter(process -> isOurs(process, base))
                .toList();
        if (!ended(children, ORPHANS_NOTICE)) {
            children.forEach(ProcessHandle::destroyForcibly);
            ended(children, ORPHANS_NOTICE);
        }
        dropForeignPid(base);
    }

    /** What {@code pg_ctl -m fast} does; sent directly, since after an upgrade its programs may not be in place yet. */
    private void stopFast() throws IOException, ServerFailure {
        Tool.run(Duration.ofSeconds(10), List.of("sh", "-c", "kill -INT " + process.pid()));
        if (!ended(List.of(process), FAST_STOP)) {
            throw new ServerFailure("The database server of an earlier start (process " + process.pid()
                    + ") does not stop: stop it and start again.");
        }
    }

    /**
     * PostgreSQL itself deals with a pid file whose process is gone, and uses it to find forgotten shared memory, so that
     * one stays; but it would take a stranger with the same number for itself.
     */
    private static void dropForeignPid(Path base) throws IOException {
        Path file = pidFile(base);
        if (!Files.exists(file)) {
            return;
        }
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        boolean dead = first.matches("[1-9]\\d{0,9}")
                && ProcessHandle.of(Long.parseLong(first)).isEmpty();
        if (!dead) {
            Files.delete(file);
        }
    }

    private static boolean isOurs(ProcessHandle process, Path base) {
        if (!process.isAlive()) {
            return false;
        }
        Path program = base.resolve("dist/bin/postgres");
        String command = process.info().command().orElse("");
        if (command.equals(program.toString()) || command.equals(program + " (deleted)")) {
            return true;
        }
        // After the data directory was moved under a running server, only its working directory still tells (Linux).
        try {
            return command.contains("/bin/postgres")
                    && Path.of("/proc/" + process.pid() + "/cwd").toRealPath().equals(base.resolve("cluster"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(List<ProcessHandle> processes, Duration atMost) throws IOException {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database server", e);
        }
    }

    private static Path pidFile(Path base) {
        return base.resolve("cluster").resolve("postmaster.pid");
    }
}
