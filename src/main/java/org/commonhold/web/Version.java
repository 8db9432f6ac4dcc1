package org.commonhold.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** The same section: forms that are read besides. Two digits of a year are those from 1990 on. */
    private static final List<DateTimeFormatter> OLD = List.of(
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1990)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    /**
     * Headers tell time in seconds, so a second change within one could hide behind the first. Nobody is told the time of a
     * change that young.
     */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /**
     * The state since a change.
     *
     * @param changedAt when the document changed last, or later; the epoch where nobody can tell
     */
    public static Version since(Instant changedAt, String tag, Instant now) {
        boolean isTold =
                changedAt.isAfter(Instant.EPOCH) && changedAt.plus(SETTLED).isBefore(now);
        return new Version(tag, isTold ? changedAt : null);
    }

    /** Weak, since the same tag goes with the compressed document and with the plain one. */
    public String etag() {
        return "W/\"" + tag + "\"";
    }

    /** The date of the last change as a header spells it, or null. */
    public @Nullable String lastModified() {
        return changedAt == null ? null : date(changedAt);
    }

    boolean isKnownTo(HttpHeaders asking) {
        return isKnownTo(
                asking.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                asking.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
    }

    /**
     * Whether whoever asks has this state already. By RFC 9110, 13.1.3, the date counts where no tag is sent.
     *
     * @param tags the header If-None-Match as it was sent, or null
     * @param date the header If-Modified-Since as it was sent, or null
     */
    public boolean isKnownTo(@Nullable String tags, @Nullable String date) {
        if (tags != null) {
            return tags.strip().equals("*") || tags.contains("\"" + tag + "\"");
        }
        Instant since = date(date);
        return since != null
                && changedAt != null
                && !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    /** A moment as a header spells it. */
    static String date(Instant moment) {
        return DATE.format(moment);
    }

    private static @Nullable Instant date(@Nullable String text) {
        return text == null
                ? null
                : Stream.concat(Stream.of(DATE), OLD.stream())
                        .flatMap(form -> Stream.ofNullable(date(form, text)))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Instant date(DateTimeFormatter form, String text) {
        try {
            return form.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
