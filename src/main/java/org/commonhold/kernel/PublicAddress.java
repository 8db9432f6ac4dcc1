package org.commonhold.kernel;

import java.net.URI;

/**
 * Where this commons is reached. Provided by web.
 *
 * @param base scheme, host and port, without a slash at the end
 * @param onLoopback whether only this machine can reach it: listener and public address are loopback and no proxy is
 *     configured (GOVERNANCE section 15)
 */
public record PublicAddress(URI base, boolean onLoopback) {

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}
