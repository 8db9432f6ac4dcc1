package org.commonhold.portability.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ZIP's comment: how many bytes stand before the directory of entries, and their SHA-256. */
final class WholeSum {

    private static final Pattern COMMENT = Pattern.compile(Manifest.FORMAT + " (\\d{1,18}) ([0-9a-f]{64})");

    private WholeSum() {}

    static String comment(long bytes, String sha256) {
        return Manifest.FORMAT + " " + bytes + " " + sha256;
    }

    static void check(Path file, @Nullable String comment) throws IOException {
        Matcher said = COMMENT.matcher(Objects.requireNonNullElse(comment, ""));
        if (!said.matches()) {
            throw new IOException("it does not end as an archive does");
        }
        long length = Long.parseLong(said.group(1));
        Sums sums = Sums.only();
        try (InputStream in = new Bounded(Files.newInputStream(file), length)) {
            in.transferTo(sums);
        }
        if (sums.bytes() != length || !sums.sha256Hex().equals(said.group(2))) {
            throw new IOException("its bytes do not have their sum");
        }
    }
}
