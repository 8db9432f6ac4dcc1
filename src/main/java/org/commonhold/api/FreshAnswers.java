package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.commonhold.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** Answers that are not sent again to whoever has them already (RFC 9110, 13). */
@ApplicationScoped
class FreshAnswers {

    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /**
     * Headers tell time in seconds, so a second change within one could hide behind the first. Nobody is told the time of
     * a change that young (RFC 9110, 8.8.2.2).
     */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Clock clock;

    FreshAnswers(Clock clock) {
        this.clock = clock;
    }

    /**
     * That nothing has changed, where that is so.
     *
     * @param tag what changes with the answer: letters, digits and hyphens. It is sent as a weak one, for all codings
     */
    Optional<Response> unchanged(String tag, @Nullable String ifNoneMatch) {
        boolean has =
                ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains("\"" + tag + "\""));
        return has ? Optional.of(tagged(Response.notModified(), tag).build()) : Optional.empty();
    }

    /**
     * The answer, or that nothing has changed since a time that was given without a tag, which would come first.
     *
     * @param changedAt when anything in the answer changed last; the epoch where nobody can tell
     */
    Response answer(
            Object answer,
            String tag,
            Instant changedAt,
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince) {
        boolean isKnown = changedAt.isAfter(Instant.EPOCH);
        boolean has = isKnown && ifNoneMatch == null && isAtOrAfter(ifModifiedSince, changedAt);
        Response.ResponseBuilder built = tagged(has ? Response.notModified() : Response.ok(answer), tag);
        if (isKnown && changedAt.plus(SETTLED).isBefore(clock.now())) {
            built.header("Last-Modified", HTTP.format(changedAt.atOffset(ZoneOffset.UTC)));
        }
        return built.build();
    }

    private static boolean isAtOrAfter(@Nullable String header, Instant changedAt) {
        if (header == null) {
            return false;
        }
        try {
            Instant given = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !given.isBefore(changedAt.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return false; // what is no date is as if it were not there (RFC 9110, 13.1.3)
        }
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, String tag) {
        return OpenAnswer.licensed(answer, "public, no-cache").header("ETag", "W/\"" + tag + "\"");
    }
}
