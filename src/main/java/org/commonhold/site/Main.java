package org.commonhold.site;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import org.commonhold.site.server.ServerFailure;

/**
 * Starts Commonhold: claims the data directory, starts the database unless another is named, then serves until told to
 * stop. With a command as its first argument it runs that instead. Whatever goes wrong ends in one sentence on standard
 * error and an exit code other than 0.
 */
@QuarkusMain
public final class Main {

    /** What may be asked on the command line. */
    private static final Commands COMMANDS = new Commands(Map.of(
            "verify",
            new VerifyCommons(),
            "import",
            new ImportPages(),
            "export",
            new ExportPages(),
            "backup",
            new BackUpCommons(),
            "restore",
            new RestoreCommons(),
            "reindex",
            new ReindexCommons()));

    public static void main(String[] args) {
        Options options = new Options(System.getProperties(), System.getenv());
        try {
            if (args.length > 0) {
                List<String> arguments = List.of(args).subList(1, args.length);
                System.exit(COMMANDS.run(args[0], arguments, options, System.out));
            }
            if (System.getProperty(Service.DATABASE) == null) {
                new Service(options).run();
            } else {
                // Development mode comes here again at every reload, in a JVM that has its database already.
                Quarkus.run(Serving.class);
            }
        } catch (ServerFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
