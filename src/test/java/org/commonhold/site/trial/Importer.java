package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Imports one folder after another beside the site that serves, each again and again until it is told that all of it is
 * here, whatever is killed meanwhile.
 */
final class Importer implements Runnable {

    private static final int PAGES = 120;
    private static final int VERSIONS = 3;

    private final Site site;
    private final Path folders;
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private volatile boolean ending;
    private final AtomicInteger runs = new AtomicInteger();

    Importer(Site site, Path folders) {
        this.site = site;
        this.folders = folders;
    }

    @Override
    public void run() {
        try {
            for (int batch = 1; !ending; batch++) {
                String name = "batch" + batch;
                Path folder = write(name);
                while (!isIn(folder)) {
                    Thread.sleep(200);
                    if (ending) {
                        return;
                    }
                }
                synchronized (done) {
                    done.add(name);
                }
            }
        } catch (IOException | InterruptedException | AssertionError e) {
            synchronized (problems) {
                problems.add(String.valueOf(e));
            }
        }
    }

    private boolean isIn(Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile("import", ".txt");
        Process process = begin(folder, said);
        int exit = process == null ? -1 : process.waitFor();
        running.set(null);
        String text = Files.readString(said);
        Files.delete(said);
        if (exit == 0) {
            assertThat(text).contains(" 0 left out");
        }
        return exit == 0;
    }

    /** Only while the site serves: an import that finds nobody there would take the data directory for itself. */
    private synchronized @Nullable Process begin(Path folder, Path said) throws IOException, InterruptedException {
        if (!site.visitor().reads(Site.PAGE)) {
            return null;
        }
        runs.incrementAndGet();
        Process process = Site.launcher(
                        "import", folder.toString(), "--data", site.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        running.set(process);
        return process;
    }

    /** SIGKILL to the import that is under way, if one is. */
    synchronized void kill() throws IOException, InterruptedException {
        Process process = running.get();
        if (process != null) {
            new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + process.pid())
                    .start()
                    .waitFor();
        }
    }

    /** Lets no further folder begin, and waits for the one under way. */
    void end() {
        ending = true;
    }

    int imported() {
        synchronized (done) {
            return done.size();
        }
    }

    int runs() {
        return runs.get();
    }

    /** Everything that was told to be in is in, once, whole and in order; and what was not is whole or not there. */
    void check(Connection connection) throws SQLException {
        List<String> told;
        synchronized (done) {
            told = List.copyOf(done);
        }
        TreeMap<String, List<String>> bodies = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select i.name, i.path, r.page, r.body from import_item i
                        join revision r on r.page = i.page order by i.name, i.path, r.n""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                bodies.computeIfAbsent(row.getString(1) + "/" + row.getString(2), any -> new ArrayList<>())
                        .add(row.getString(4));
            }
        }
        for (String name : told) {
            for (int page = 1; page <= PAGES; page++) {
                assertThat(bodies).containsKey(name + "/pages/" + page + ".md");
            }
        }
        bodies.forEach((path, words) -> assertThat(words).as(path).hasSize(VERSIONS));
        try (PreparedStatement select = connection.prepareStatement("""
                        select count(*), count(distinct p.id) from page p join revision r on r.id = p.head
                        where r.actor = 'custodian' and not exists (select 1 from import_item i where i.page = p.id)""");
                ResultSet row = select.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).as("imported pages that no import knows").isZero();
        }
        synchronized (problems) {
            assertThat(problems).isEmpty();
        }
    }

    private Path write(String name) throws IOException {
        Path folder = folders.resolve(name);
        Files.createDirectories(folder.resolve("pages"));
        for (int page = 1; page <= PAGES; page++) {
            Path old = Files.createDirectories(folder.resolve("revisions").resolve(Integer.toString(page)));
            for (int version = 1; version < VERSIONS; version++) {
                Files.writeString(old.resolve(version + ".md"), words(name, page, version));
            }
            Files.writeString(folder.resolve("pages").resolve(page + ".md"), words(name, page, VERSIONS));
        }
        return folder;
    }

    private static String words(String name, int page, int version) {
        return "# Import " + name + " page " + page + "\n\nVersion " + version + " after [the one before](" + (page - 1)
                + ".md) and [[About]].\n";
    }
}
