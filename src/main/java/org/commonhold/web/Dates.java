package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.commonhold.kernel.Settings;

/** Dates for people, in the commons' zone, which is named: a cached page never says "3 minutes ago". */
@ApplicationScoped
@Named("dates")
public class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    private final Settings settings;

    Dates(Settings settings) {
        this.settings = settings;
    }

    /** Day and time with the zone: {@code 3 May 2027, 14:05 BST}. */
    public String time(Instant at) {
        return TIME.format(at.atZone(settings.zone()));
    }

    /** The day alone: {@code 3 May 2027}. */
    public String day(Instant at) {
        return DAY.format(at.atZone(settings.zone()));
    }

    /** A day that needs no zone any more: {@code 3 May 2027}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** For machines: ISO 8601 in UTC, whole seconds. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
