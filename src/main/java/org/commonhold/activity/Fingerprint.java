package org.commonhold.activity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.Kind;

/** A short name for the state of a list, its pages and all that is shown with them. */
final class Fingerprint {

    private static final int BYTES = 12;

    private Fingerprint() {}

    static String of(Listed listed, List<CurrentPage> pages, List<Kind> kinds) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(listed.toString().getBytes(StandardCharsets.UTF_8));
            pages.forEach(page -> digest.update(page.toString().getBytes(StandardCharsets.UTF_8)));
            digest.update(kinds.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
