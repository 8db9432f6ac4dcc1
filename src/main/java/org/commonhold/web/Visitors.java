package org.commonhold.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells visitors apart without keeping where they come from: by a hash of their address under a key that only this process
 * has and that dies with it (SAFETY section 3). An IPv6 address counts by its first 64 bits, of which one household has the
 * rest to choose from.
 */
final class Visitors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int V6_BYTES = 16;
    private static final int V6_HOUSEHOLD = 8;
    private static final int HASH_BYTES = 12;

    private final SecretKeySpec key;

    Visitors() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Whoever is at this address, as digits that say nothing; all whose address is not known are one. */
    String at(@Nullable String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(household(address)), 0, HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    private static byte[] household(@Nullable String address) {
        if (address == null || address.isEmpty() || !isLiteral(address)) {
            return String.valueOf(address).getBytes(StandardCharsets.UTF_8);
        }
        try {
            byte[] bytes =
                    InetAddress.getByName(address).getAddress(); // an IPv4 address in IPv6's clothes comes as IPv4
            return bytes.length == V6_BYTES ? Arrays.copyOf(bytes, V6_HOUSEHOLD) : bytes;
        } catch (UnknownHostException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Nobody's name is ever looked up for this. */
    private static boolean isLiteral(String address) {
        return address.indexOf(':') >= 0 || address.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
