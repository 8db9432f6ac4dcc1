package org.commonhold.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The salted hash by which the ledger vouches for a text that it does not hold: SHA-256(salt | payload). Whoever erases
 * the text erases the salt with it, and the hash then says nothing about what was written.
 *
 * @param salt 16 random bytes, lower-case hex; kept beside the text
 * @param hash lower-case hex
 */
public record Seal(String salt, String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seals a payload under a new salt. */
    public static Seal of(byte[] payload) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Seal(HexFormat.of().formatHex(salt), hash(salt, payload));
    }

    /** The hash of a payload under a known salt; no salt means none was used. */
    public static String hash(@Nullable String salt, byte[] payload) {
        return hash(salt == null ? new byte[0] : HexFormat.of().parseHex(salt), payload);
    }

    private static String hash(byte[] salt, byte[] payload) {
        MessageDigest sha = sha256();
        sha.update(salt);
        return HexFormat.of().formatHex(sha.digest(payload));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
