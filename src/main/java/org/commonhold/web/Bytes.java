package org.commonhold.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finished page, plain and compressed, so that a cached one costs nothing but sending it. */
public final class Bytes {

    private final byte[] plain;
    private final byte[] zipped;

    private Bytes(byte[] plain) {
        this.plain = plain;
        this.zipped = Asset.gzip(plain);
    }

    public static Bytes of(String html) {
        return new Bytes(html.getBytes(StandardCharsets.UTF_8));
    }

    byte[] in(boolean gzip) {
        return gzip ? zipped : plain;
    }

    /** How much memory it takes, in bytes. */
    public int weight() {
        return plain.length + zipped.length;
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
