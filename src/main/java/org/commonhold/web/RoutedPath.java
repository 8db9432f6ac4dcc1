package org.commonhold.web;

import io.vertx.ext.web.RoutingContext;

/** The path by which a request is led to what answers it, however it was spelled: rules for a path go by this one. */
final class RoutedPath {

    private RoutedPath() {}

    /** Decoded where that changes nothing, and without dots; one that cannot be read leads nowhere and stays as it is. */
    static String of(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            String path = context.request().path();
            return path == null ? "" : path;
        }
    }
}
