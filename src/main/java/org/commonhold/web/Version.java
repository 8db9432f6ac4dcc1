package org.commonhold.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What names the state of a document, known before the document is made.
 *
 * @param tag letters, digits, dots and hyphens; another one for every other document of the same address
 * @param changedAt not before the last change of the document; null where that was so lately that another one could still
 *     come within the same second, which is as exactly as dates are told (RFC 9110, 8.8.2.2)
 */
public record Version(String tag, @Nullable Instant changedAt) {

    /** RFC 9110, 5.6.7: the one form of a date that is sent. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Weak, since the same tag goes with the compressed document and with the plain one. */
    String etag() {
        return "W/\"" + tag + "\"";
    }

    /** The date of the last change as a header spells it, or null. */
    @Nullable
    String lastModified() {
        return changedAt == null ? null : DATE.format(changedAt);
    }

    /** Whether whoever asks has this state already. By RFC 9110, 13.1.3, the date counts where no tag is sent. */
    boolean isKnownTo(HttpHeaders asking) {
        String tags = asking.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tags.strip().equals("*") || tags.contains("\"" + tag + "\"");
        }
        Instant since = date(asking.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        return since != null
                && changedAt != null
                && !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null ? null : DATE.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
