package org.commonhold.site;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.commonhold.site.server.ServerFailure;
import org.jspecify.annotations.Nullable;

/**
 * Brings folders of Markdown in: starts the application without its web side on the database as it is found, so that pages
 * pass the same door as everybody's. Beside a site that is being served it leaves the search index to the site.
 */
final class ImportPages implements Command {

    private static final Set<String> OPTIONS = Set.of("--name", "--source", "--author", "--licence", "--date");

    @Override
    public boolean makesDatabase() {
        return true;
    }

    @Override
    public boolean runsBesideServed() {
        return true;
    }

    @Override
    public int run(Errand errand) throws SQLException, ServerFailure {
        Map<String, String> options = new LinkedHashMap<>();
        List<Path> folders = new ArrayList<>();
        read(errand.arguments(), options, folders);
        holdAlone(errand.connection());
        Importing.order(folders, options, errand);
        System.setProperty(Service.DATABASE, errand.database().jdbcUrl());
        System.setProperty("quarkus.datasource.username", errand.database().user());
        System.setProperty("quarkus.datasource.password", errand.database().password());
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("commonhold.search.kept", String.valueOf(errand.alone()));
        Path log = errand.data().resolve("log");
        if (Files.isDirectory(log)) {
            System.setProperty("quarkus.log.file.enabled", "true");
            System.setProperty(
                    "quarkus.log.file.path", log.resolve("import.log").toString());
        }
        AtomicInteger exit = new AtomicInteger(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Quarkus.run(Importing.class, (code, thrown) -> {
            exit.set(code);
            failure.set(thrown);
        });
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new ServerFailure(StartFailure.sentence(thrown, log), thrown);
        }
        return exit.get();
    }

    /**
     * One import at a time, or two of one folder would each start its pages. Held by the connection, so that it ends with
     * this process however that ends.
     */
    private static void holdAlone(Connection connection) throws SQLException, ServerFailure {
        try (PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_lock(hashtextextended('import', 3))");
                ResultSet got = lock.executeQuery()) {
            got.next();
            if (!got.getBoolean(1)) {
                throw new ServerFailure("Another import is under way. Wait until it has ended, then repeat this one.");
            }
        }
    }

    private static void read(List<String> arguments, Map<String, String> options, List<Path> folders)
            throws ServerFailure {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (OPTIONS.contains(word)) {
                if (i + 1 == arguments.size()) {
                    throw new ServerFailure(word + " needs a value.");
                }
                options.put(word, arguments.get(++i));
            } else if (word.startsWith("--")) {
                throw new ServerFailure("Unknown option: " + word + ". \"./commonhold help\" tells which there are.");
            } else {
                Path folder = Path.of(word).toAbsolutePath().normalize();
                if (!Files.isDirectory(folder)) {
                    throw new ServerFailure("There is no folder " + folder + " to import.");
                }
                folders.add(folder);
            }
        }
        if (folders.isEmpty()) {
            throw new ServerFailure("Say which folder to import: ./commonhold import DIR.");
        }
        if (folders.size() > 1 && options.containsKey("--name")) {
            throw new ServerFailure(
                    "--name is the name of one import: import the folders one by one, or leave it out.");
        }
    }
}
