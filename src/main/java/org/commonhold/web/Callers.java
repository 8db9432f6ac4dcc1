package org.commonhold.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.commonhold.kernel.Caller;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers apart without knowing them: by a hash of the network address under a key of chance that is in memory
 * alone and is thrown away after the days of the setting {@code guest.address.days}, and whenever this process ends.
 * Addresses that a proxy forwards count only where Quarkus was told to believe it (SAFETY row 19).
 */
@ApplicationScoped
public class Callers {

    private static final String HMAC = "HmacSHA256";

    /** One household or host has a whole network of this length to itself, where addresses are long. */
    private static final int LONG_ADDRESS_BYTES = 8;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Key(long number, byte[] bytes, Instant until) {}

    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Key key;

    @Inject
    Callers(CurrentVertxRequest current, Clock clock, Settings settings) {
        this.current = current;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whoever sent the request that this thread answers. */
    public Caller caller() {
        RoutingContext context = current.getCurrent();
        return of(context == null ? null : context.request().remoteAddress());
    }

    /** @param peer the address as the server sees it: the peer's own, unless a proxy is configured */
    Caller of(@Nullable SocketAddress peer) {
        String host = peer == null ? null : peer.hostAddress();
        return of(host == null ? "" : host);
    }

    final Caller of(String address) {
        Key now = key();
        return new Caller(now.number(), HexFormat.of().formatHex(hash(now.bytes(), network(address)), 0, 16));
    }

    private synchronized Key key() {
        Instant now = clock.now();
        Key known = key;
        if (known == null || !now.isBefore(known.until())) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            long number = known == null ? 1 : known.number() + 1;
            known = new Key(number, bytes, now.plus(Duration.ofDays(settings.number(Settings.Key.ADDRESS_DAYS))));
            key = known;
        }
        return known;
    }

    /** What of an address tells one caller from another. */
    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? bytes : Arrays.copyOf(bytes, LONG_ADDRESS_BYTES);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // none that is known: all such callers are one
        }
    }

    private static byte[] hash(byte[] key, byte[] address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(address);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
