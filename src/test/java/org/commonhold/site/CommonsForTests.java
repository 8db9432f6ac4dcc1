package org.commonhold.site;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.EmbeddedPostgres;
import org.commonhold.site.server.ServerFailure;
import org.jspecify.annotations.Nullable;

/**
 * A commons of its own for the tests of one JVM: a new data directory with a real PostgreSQL and a real index, filled
 * with the shipped library. Put {@code @QuarkusTest} and {@code @QuarkusTestResource(CommonsForTests.class)} on a test;
 * all such tests share one application, so each makes pages of its own.
 */
public class CommonsForTests implements QuarkusTestResourceLifecycleManager {

    private @Nullable DataDirectory data;
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("commonhold-test");
            DataDirectory claimed = DataDirectory.claim(folder);
            data = claimed;
            EmbeddedPostgres started = EmbeddedPostgres.start(claimed, line -> {});
            postgres = started;
            DatabaseAddress address = started.address();
            return Map.of(
                    "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                    "quarkus.datasource.username", address.user(),
                    "quarkus.datasource.password", address.password(),
                    "commonhold.data", folder.toString());
        } catch (Exception e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.stop();
            }
            if (data != null) {
                data.close();
            }
        } catch (ServerFailure e) {
            throw new IllegalStateException("the database of the tests did not stop", e);
        }
    }
}
