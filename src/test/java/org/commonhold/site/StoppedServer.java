package org.commonhold.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonhold.kernel.Database;

/**
 * The tests' own database server, held still: it takes connections and answers nothing, as one does whose machine or disk
 * hangs.
 */
public final class StoppedServer {

    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(20);

    private final Database database;
    private final List<Long> processes = new ArrayList<>();

    /** What is done meanwhile. */
    @FunctionalInterface
    public interface Meanwhile {
        void run() throws Exception;
    }

    /** Does something from when the application knows that the database is away; returns when it knows that it is back. */
    public static void during(Database database, Meanwhile meanwhile) throws Exception {
        StoppedServer stopped = new StoppedServer(database);
        try {
            stopped.await(true);
            meanwhile.run();
        } finally {
            stopped.goOn();
        }
    }

    private StoppedServer(Database database) throws IOException, InterruptedException {
        this.database = database;
        Path pid = Path.of(Scratch.setting("commonhold.data")).resolve("postgres-17/cluster/postmaster.pid");
        long first = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        processes.add(first);
        ProcessHandle.of(first).orElseThrow().descendants().forEach(child -> processes.add(child.pid()));
        signal("STOP");
    }

    private void goOn() throws IOException, InterruptedException {
        signal("CONT");
        await(false);
    }

    private void await(boolean away) throws InterruptedException {
        long until = System.nanoTime() + NOTICED_WITHIN.toNanos();
        while (database.isAway() != away) {
            if (System.nanoTime() > until) {
                throw new AssertionError(away ? "not noticed" : "not back");
            }
            Thread.sleep(10);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        String all = processes.stream().map(String::valueOf).collect(Collectors.joining(" "));
        new ProcessBuilder("sh", "-c", "kill -s " + name + " " + all).start().waitFor();
    }
}
