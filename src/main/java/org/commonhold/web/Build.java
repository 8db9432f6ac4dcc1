package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which build this is: a part of every ETag, so that a new version never answers with an old page. The launcher says it;
 * else every start counts as a build of its own.
 */
@ApplicationScoped
public class Build {

    private final String id;

    Build(@ConfigProperty(name = "commonhold.build") Optional<String> build) {
        this.id = build.map(stamp -> Integer.toHexString(stamp.hashCode())).orElseGet(Build::random);
    }

    /** A few characters fit for an ETag. */
    public String id() {
        return id;
    }

    private static String random() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
