package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names and origins are ours, for a commons that the world can reach. */
class AddressRulesTest {

    private static final PublicAddress WORLD = new PublicAddress(URI.create("https://commons.example"), false);

    @ParameterizedTest
    @CsvSource({
        "https://commons.example, true",
        "https://commons.example:443, true",
        "https://wiki.example, true",
        "http://commons.example, false",
        "https://commons.example:8443, false",
        "https://evil.example, false",
        "https://commons.example.evil.example, false",
        "https://localhost, false",
        "https://127.0.0.1, false",
        "ftp://commons.example:443, false",
        "commons.example, false",
        "'https://commons.example:x', false",
        "'', false"
    })
    void aWriteWithoutFetchMetadataHasToNameThePublicAddress(String origin, boolean ours) {
        CrossSite rule = new CrossSite(new HostNames(WORLD, List.of("wiki.example")), WORLD);
        assertThat(rule.allows(null, origin, null)).isEqualTo(ours);
        assertThat(rule.allows(null, null, origin.isEmpty() ? "" : origin + "/p/x"))
                .isEqualTo(ours);
        assertThat(rule.allows("cross-site", origin, null)).isFalse();
    }

    private static PublicAddress address(String base, String listener, boolean proxied) {
        return new ServePublicAddress().address(base, listener, new WebConfig() {
            @Override
            public Optional<List<String>> hosts() {
                return Optional.empty();
            }

            @Override
            public boolean proxied() {
                return proxied;
            }

            @Override
            public int maxTarget() {
                return 8_000;
            }
        });
    }

    @Test
    void onLoopbackMeansThatListenerAndAddressAreAndThatNoProxyStandsBefore() {
        assertThat(address("http://localhost:8080", "127.0.0.1", false).onLoopback())
                .isTrue();
        assertThat(address("http://127.0.0.5:8080/", "::1", false).onLoopback()).isTrue();
        assertThat(address("http://localhost:8080", "0.0.0.0", false).onLoopback())
                .isFalse();
        assertThat(address("https://commons.example", "127.0.0.1", false).onLoopback())
                .isFalse();
        assertThat(address("http://localhost:8080", "127.0.0.1", true).onLoopback())
                .isFalse();
        assertThat(address("http://localhost.evil.example", "127.0.0.1", false).onLoopback())
                .isFalse();
    }
}
