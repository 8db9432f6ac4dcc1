package org.commonhold.site.server;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a short command, with all that it said. */
record Tool(int exit, String output) {

    private static final Duration DRAIN = Duration.ofSeconds(2);

    boolean succeeded() {
        return exit == 0;
    }

    /** Runs a command to its end; one that takes longer than allowed is killed and counts as failed. */
    static Tool run(Duration atMost, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Not every user PostgreSQL may run as can read the directory we were started in.
        builder.directory(new File("/"));
        // The operator's PGDATA, PGPORT and the like are meant for other servers; we read messages in English.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                process.getInputStream().transferTo(said);
            } catch (IOException e) {
                // The command has gone; what it said until then is what there is.
            }
        });
        try {
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            reader.join(DRAIN);
            return new Tool(ended ? process.exitValue() : -1, said.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }
}
