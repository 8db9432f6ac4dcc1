package org.commonhold.site;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The application while it serves: entered when requests are being answered, left when it is told to stop. */
public final class Serving implements QuarkusApplication {

    private static final Set<String> EVERYWHERE_OR_HERE = Set.of("0.0.0.0", "::", "127.0.0.1", "::1", "localhost");

    @Override
    public int run(String... args) {
        String address = address(ConfigProvider.getConfig());
        System.out.println("Commonhold is serving at " + address);
        if (Boolean.getBoolean(Rehearsal.PROPERTY)) {
            Rehearsal.visit(address);
        } else {
            Quarkus.waitForExit();
        }
        return 0;
    }

    /** Where a browser on this machine finds it. */
    static String address(Config config) {
        String host = config.getValue("quarkus.http.host", String.class);
        String port = config.getValue("quarkus.http.port", String.class);
        return "http://" + (EVERYWHERE_OR_HERE.contains(host) ? "localhost" : host) + ":" + port;
    }
}
