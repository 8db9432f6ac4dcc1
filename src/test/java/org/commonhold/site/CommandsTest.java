package org.commonhold.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.commonhold.site.server.DataDirectory;
import org.commonhold.site.server.EmbeddedPostgres;
import org.commonhold.site.server.ServerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final Commands COMMANDS = new Commands(Map.of("where", errand -> {
        errand.out()
                .println(String.join(" ", errand.arguments()) + " in "
                        + errand.connection().getCatalog());
        return 7;
    }));
    private static final List<String> IS_IT = List.of("is", "it");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void runsWhetherOrNotTheDatabaseIsUp(@TempDir Path temp) throws Exception {
        Options options = on(temp);
        assertThatThrownBy(() -> COMMANDS.run("where", IS_IT, options, out))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("There is no commons in " + temp);
        assertThat(temp).as("a question makes nothing").isEmptyDirectory();
        try (DataDirectory data = DataDirectory.claim(temp)) {
            EmbeddedPostgres.start(data, text -> {}).stop();
        }

        assertThat(COMMANDS.run("where", IS_IT, options, out)).isEqualTo(7);
        assertThat(said()).isEqualTo("is it in commonhold\n");
        assertThat(EmbeddedPostgres.running(temp)).as("left as it was found").isEmpty();

        try (DataDirectory data = DataDirectory.claim(temp)) {
            EmbeddedPostgres serving = EmbeddedPostgres.start(data, text -> {});
            try {
                assertThat(COMMANDS.run("where", IS_IT, options, out)).isEqualTo(7);
                assertThat(said()).isEqualTo("is it in commonhold\n");
                assertThat(EmbeddedPostgres.running(temp))
                        .as("left as it was found")
                        .isPresent();
            } finally {
                serving.stop();
            }
        }
    }

    @Test
    void makesADatabaseOnlyForACommandThatIsMeantTo(@TempDir Path temp) throws Exception {
        Commands making = new Commands(Map.of("make", new Command() {
            @Override
            public int run(Errand errand) throws SQLException {
                errand.out().println("in " + errand.connection().getCatalog());
                return 0;
            }

            @Override
            public boolean makesDatabase() {
                return true;
            }
        }));
        assertThat(making.run("make", List.of(), on(temp), out)).isZero();
        assertThat(said()).endsWith("in commonhold\n");
        assertThat(EmbeddedPostgres.isIn(temp)).isTrue();

        try (DataDirectory data = DataDirectory.claim(temp)) {
            EmbeddedPostgres serving = EmbeddedPostgres.start(data, text -> {});
            try {
                assertThatThrownBy(() -> making.run("make", List.of(), on(temp), out))
                        .isInstanceOf(ServerFailure.class)
                        .hasMessageContaining("already running");
            } finally {
                serving.stop();
            }
        }
    }

    @Test
    void runsOnAnExternalDatabaseWhereOneIsNamed(@TempDir Path temp) {
        Properties properties = new Properties();
        properties.setProperty("commonhold.database.url", "jdbc:postgresql://127.0.0.1:1/elsewhere");
        Options options = new Options(properties, Map.of());
        assertThatThrownBy(() -> COMMANDS.run("where", IS_IT, options, out))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("127.0.0.1:1/elsewhere")
                .hasMessageContaining("does not answer");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void knowsWhatItCannotDo(@TempDir Path temp) {
        assertThatThrownBy(() -> COMMANDS.run("dance", List.of(), on(temp), out))
                .hasMessageContaining("\"dance\"");
        assertThat(temp).isEmptyDirectory();
    }

    private String said() {
        String text = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return text;
    }

    private static Options on(Path data) {
        Properties properties = new Properties();
        properties.setProperty("commonhold.data", data.toString());
        return new Options(properties, Map.of());
    }
}
