package org.commonhold.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the web room needs to know about the machine. */
@ConfigMapping(prefix = "commonhold.web")
interface WebConfig {

    /** Further host names under which this server answers, besides loopback names and the public address. */
    Optional<List<String>> hosts();

    /** Whether a reverse proxy stands before this server. Its forwarded headers are believed only through Quarkus' own settings. */
    @WithDefault("false")
    boolean proxied();

    /** The longest request target, in bytes of ASCII. */
    @WithDefault("8000")
    int maxTarget();
}
