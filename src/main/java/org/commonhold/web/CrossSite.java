package org.commonhold.web;

import java.net.URI;
import java.util.Locale;
import org.commonhold.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * The cross-site rule for writes (SAFETY row 15): refused unless {@code Sec-Fetch-Site} says {@code same-origin} or
 * {@code none}, or, where that header is absent, {@code Origin}, else {@code Referer}, names this site.
 */
final class CrossSite {

    private final HostNames hosts;
    private final PublicAddress address;

    CrossSite(HostNames hosts, PublicAddress address) {
        this.hosts = hosts;
        this.address = address;
    }

    boolean allows(@Nullable String fetchSite, @Nullable String origin, @Nullable String referer) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return isOurs(origin != null ? origin : referer);
    }

    private boolean isOurs(@Nullable String from) {
        if (from == null) {
            return false;
        }
        try {
            URI uri = URI.create(from);
            if (uri.getHost() == null || uri.getScheme() == null) {
                return false;
            }
            String authority = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            // A page on another port of this machine is another site, even by a loopback name.
            return isOurs(uri.getHost(), authority)
                    && (scheme.equals(address.base().getScheme()) || scheme.equals("http"))
                    && port(uri) == port(address.base());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Where everybody can reach this site, a program that listens on somebody's own machine is another site. */
    private boolean isOurs(String host, String authority) {
        return hosts.answersTo(authority) && (address.onLoopback() || !ServePublicAddress.isLoopbackName(host));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
