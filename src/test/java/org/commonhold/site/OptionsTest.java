package org.commonhold.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.ServerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void leavesOpenWhatNobodySays() throws Exception {
        Options options = said(Map.of("COMMONHOLD_PORT", " "));
        assertThat(options.data()).isEqualTo(Path.of("data"));
        assertThat(options.database()).isEmpty();
        assertThat(options.forApplication()).isEmpty();
    }

    @Test
    void readsVariablesAndLetsPropertiesWin() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("commonhold.port", "9000");
        Options options = new Options(
                properties,
                Map.of(
                        "COMMONHOLD_PORT", "9001",
                        "COMMONHOLD_HOST", "0.0.0.0",
                        "COMMONHOLD_DATA", "/srv/commons",
                        "COMMONHOLD_PUBLIC_ADDRESS", "https://wiki.example.org/"));
        assertThat(options.data()).isEqualTo(Path.of("/srv/commons"));
        assertThat(options.forApplication())
                .containsEntry("quarkus.http.port", "9000")
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("commonhold.public-address", "https://wiki.example.org");
    }

    @Test
    void takesAnExternalDatabase() throws Exception {
        Options options = said(Map.of(
                "COMMONHOLD_DATABASE_URL", "jdbc:postgresql://db/commons",
                "COMMONHOLD_DATABASE_USER", "ada",
                "COMMONHOLD_DATABASE_PASSWORD", "secret"));
        assertThat(options.database())
                .contains(new DatabaseAddress("jdbc:postgresql://db/commons", "ada", "secret"))
                .hasToString("Optional[ada at jdbc:postgresql://db/commons]");
        assertThatThrownBy(
                        () -> said(Map.of("COMMONHOLD_DATABASE_URL", "db:5432")).database())
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("jdbc:postgresql://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "99999999999"})
    void refusesWhatIsNoPort(String text) {
        assertThatThrownBy(() -> said(Map.of("COMMONHOLD_PORT", text)).forApplication())
                .hasMessage("\"" + text + "\" is not a port: choose a number from 1 to 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki.example.org", "ftp://example.org", "https://", "https://example.org/?q=1", "a b"})
    void refusesWhatIsNoPublicAddress(String text) {
        assertThatThrownBy(() -> said(Map.of("COMMONHOLD_PUBLIC_ADDRESS", text)).forApplication())
                .hasMessageContaining("is not a public address");
    }

    private static Options said(Map<String, String> environment) {
        return new Options(new Properties(), environment);
    }
}
