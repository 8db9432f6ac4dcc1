package org.commonhold.site;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Why the application did not start, in one sentence; the rest goes into a file beside the logs. */
final class StartFailure {

    private static final int MOST_CAUSES = 50;

    private StartFailure() {}

    static String sentence(Throwable failure, Path log) {
        if (any(failure, e -> e instanceof UnknownHostException || says(e, "assign requested address"))) {
            return "This machine has no address " + configured("quarkus.http.host") + ": choose another with --host.";
        }
        if (any(failure, e -> e instanceof SocketException && says(e, "Permission denied"))) {
            return "Only an administrator may use port " + configured("quarkus.http.port")
                    + ": choose one from 1024 with --port.";
        }
        if (any(failure, e -> e instanceof QuarkusBindException || e instanceof BindException)) {
            return "Port " + configured("quarkus.http.port")
                    + " is already in use. Stop what uses it or choose another with --port.";
        }
        Throwable root = causes(failure).reduce((first, second) -> second).orElse(failure);
        String reason = root.getMessage() == null ? root.toString() : root.getMessage();
        return "Commonhold could not start: "
                + reason.strip().lines().findFirst().orElse("") + written(failure, log.resolve("start-failure.log"));
    }

    private static String written(Throwable failure, Path file) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(writer);
            return " (" + file + " tells more)";
        } catch (IOException e) {
            return "";
        }
    }

    private static String configured(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }

    private static boolean says(Throwable e, String part) {
        return e.getMessage() != null && e.getMessage().contains(part);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        return causes(failure).anyMatch(test);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(MOST_CAUSES);
    }
}
