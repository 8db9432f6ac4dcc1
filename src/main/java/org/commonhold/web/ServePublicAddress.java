package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.commonhold.kernel.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works out from the configuration where this commons is reached, and by whom. */
@ApplicationScoped
class ServePublicAddress {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Produces
    @Singleton
    PublicAddress address(
            @ConfigProperty(name = "commonhold.public-address") String configured,
            @ConfigProperty(name = "quarkus.http.host") String listener,
            WebConfig config) {
        URI base = URI.create(configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured);
        if (base.getHost() == null || !Set.of("http", "https").contains(String.valueOf(base.getScheme()))) {
            throw new IllegalArgumentException(
                    "The public address must be like https://commons.example, not " + configured);
        }
        boolean onLoopback = isLoopback(listener) && isLoopback(base.getHost()) && !config.proxied();
        return new PublicAddress(base, onLoopback);
    }

    static boolean isLoopbackName(String host) {
        return LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String host) {
        if (isLoopbackName(host)) {
            return true;
        }
        try {
            return host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
