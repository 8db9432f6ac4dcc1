package org.commonhold.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file for the browser, in memory, with its hash in its name so that it may be cached for ever. */
final class Asset {

    private final byte[] plain;
    private final byte[] zipped;
    private final String type;
    private final String path;
    private final String integrity;

    private Asset(String name, String type, byte[] plain) {
        byte[] hash = sha256(plain);
        int dot = name.lastIndexOf('.');
        this.plain = plain;
        this.zipped = gzip(plain);
        this.type = type;
        this.path =
                "/assets/" + name.substring(0, dot) + "-" + HexFormat.of().formatHex(hash, 0, 6) + name.substring(dot);
        this.integrity = "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    static Asset load(String name, String type) {
        try (InputStream in = Asset.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no asset " + name);
            }
            return new Asset(name, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, with its hash. */
    String path() {
        return path;
    }

    /** Its hash as the integrity attribute and the content security policy spell it. */
    String integrity() {
        return integrity;
    }

    String type() {
        return type;
    }

    byte[] bytes(boolean gzip) {
        return gzip ? zipped : plain;
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
