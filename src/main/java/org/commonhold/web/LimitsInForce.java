package org.commonhold.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.commonhold.kernel.PublicAddress;
import org.jboss.logging.Logger;

/** Whether and how what one address may ask for is limited (SAFETY section 3). */
@ApplicationScoped
@Named("limits")
public class LimitsInForce {

    private static final Logger LOG = Logger.getLogger(LimitsInForce.class);

    /** Where only this machine can reach the commons there is one address, and nobody to keep from anything. */
    private static final int ALONE = 1_000;

    private final boolean off;
    private final boolean alone;
    private final boolean proxied;
    private volatile boolean forwarded;

    LimitsInForce(LimitsConfig configured, WebConfig web, PublicAddress address) {
        boolean wanted = configured.on().orElse(true);
        this.off = !wanted && address.onLoopback();
        this.alone = address.onLoopback() && configured.on().isEmpty();
        this.proxied = web.proxied();
        if (!wanted && !off) {
            LOG.warn("Limits can be switched off only where nobody else can reach this commons; they are on");
        }
    }

    /** Whether there are none; only where nobody else can reach this commons. */
    public boolean isOff() {
        return off;
    }

    /** Whether the usual numbers count a thousandfold, since only this machine can reach this commons. */
    public boolean isWide() {
        return alone;
    }

    /** Whether requests come through a proxy that nobody told this server of, so that all visitors look like one. */
    public boolean isBlind() {
        return forwarded;
    }

    /** The number that counts in the place of the usual one. */
    int of(int usual) {
        return alone ? usual * ALONE : usual;
    }

    /** Looks at where a request came from. */
    void see(HttpServerRequest request) {
        if (!proxied && !forwarded) {
            forwarded = request.headers().contains("X-Forwarded-For")
                    || request.headers().contains("Forwarded");
        }
    }
}
