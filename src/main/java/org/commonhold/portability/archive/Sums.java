package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts and hashes what passes through. */
final class Sums extends OutputStream {

    private final OutputStream to;
    private final MessageDigest sha = sha256();
    private long bytes;
    private @Nullable IOException failure;

    Sums(OutputStream to) {
        this.to = to;
    }

    /** Only counts and hashes. */
    static Sums only() {
        return new Sums(OutputStream.nullOutputStream());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        try {
            to.write(some, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
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

    /** Throws the failure of the stream behind this, if it failed, with what came of it. */
    void throwFailure(Exception after) throws IOException {
        IOException failed = failure;
        if (failed != null) {
            failed.addSuppressed(after);
            throw failed;
        }
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
