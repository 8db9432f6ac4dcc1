package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes through. */
final class Sums extends OutputStream {

    private final OutputStream to;
    private final MessageDigest sha = sha256();
    private long bytes;

    Sums(OutputStream to) {
        this.to = to;
    }

    /** Only counts and hashes. */
    static Sums only() {
        return new Sums(OutputStream.nullOutputStream());
    }

    @Override
    public void write(int one) throws IOException {
        to.write(one);
        sha.update((byte) one);
        bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        to.write(some, from, length);
        sha.update(some, from, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    long bytes() {
        return bytes;
    }

    /** Of what has passed; nothing may pass any more. */
    String sha256Hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
