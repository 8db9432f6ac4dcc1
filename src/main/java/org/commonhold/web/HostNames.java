package org.commonhold.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/** The names under which this server answers: loopback, the public address, and what the operator adds. */
final class HostNames {

    private final Set<String> allowed;

    HostNames(PublicAddress address, List<String> further) {
        this.allowed = Stream.concat(Stream.of(address.base().getHost()), further.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a Host header, with or without a port, names this server. Absent means no. */
    boolean answersTo(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        return ServePublicAddress.isLoopbackName(name) || allowed.contains(name);
    }

    private static String withoutPort(String host) {
        int bracket = host.lastIndexOf(']');
        int colon = host.lastIndexOf(':');
        return colon > bracket ? host.substring(0, colon) : host;
    }
}
