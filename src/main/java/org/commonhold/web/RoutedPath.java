package org.commonhold.web;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The path by which a request is led to what answers it, however it was spelled: rules for a path go by this one. */
final class RoutedPath {

    private RoutedPath() {}

    /** What stands behind a semicolon in a part of a path leads nowhere else (RFC 3986, 3.3). */
    private static final Pattern ASIDE = Pattern.compile(";[^/]*");

    /**
     * Decoded where that changes nothing, without dots and without what stands behind semicolons; one that cannot be read
     * leads nowhere and stays as it is.
     */
    static String of(RoutingContext context) {
        try {
            return ASIDE.matcher(context.normalizedPath()).replaceAll("");
        } catch (IllegalArgumentException e) {
            String path = context.request().path();
            return path == null ? "" : path;
        }
    }
}
