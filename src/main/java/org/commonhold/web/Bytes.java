package org.commonhold.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A finished page, compressed as nearly every browser takes it, so that a cached one costs nothing but sending it; and as
 * long as there is room also plain, which else is unpacked for whoever asks for that.
 */
public final class Bytes {

    private final byte[] zipped;
    private volatile byte @Nullable [] plain;

    private Bytes(byte[] plain) {
        this.plain = plain;
        this.zipped = Asset.gzip(plain);
    }

    public static Bytes of(String html) {
        return new Bytes(html.getBytes(StandardCharsets.UTF_8));
    }

    byte[] in(boolean gzip) {
        if (gzip) {
            return zipped;
        }
        byte[] kept = plain;
        return kept == null ? unzipped() : kept;
    }

    private byte[] unzipped() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("our own bytes", e);
        }
    }

    /** Gives up the plain bytes, for room. */
    public void keepOnlyCompressed() {
        plain = null;
    }

    /** How much memory it takes compressed, in bytes. */
    public int weight() {
        return zipped.length;
    }

    /** How much more it takes as long as it is also kept plain, in bytes. */
    public int plainWeight() {
        byte[] kept = plain;
        return kept == null ? 0 : kept.length;
    }

    /** Whether a browser said that it takes gzip, and did not say so with weight 0. */
    static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String coding = part.strip();
            if (coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;\\s*q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }
}
