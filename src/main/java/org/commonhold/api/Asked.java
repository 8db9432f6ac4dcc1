package org.commonhold.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.commonhold.api.WrongValue.Wanted;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Position;
import org.commonhold.page.Question;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters. One that is absent or empty was not given; any other value is read whole or refused by name
 * ({@link WrongValue}).
 */
final class Asked {

    private static final int LATEST_YEAR = 9999;

    private Asked() {}

    /** How many items one answer is to have, from 1. */
    static int limit(@Nullable String text, int usual, int most) {
        return text == null || text.isEmpty() ? usual : (int) number("limit", text, 1, most, Wanted.NUMBER);
    }

    /** The identity or number behind which a list goes on. */
    static long after(@Nullable String text, long beginning) {
        return text == null || text.isEmpty() ? beginning : number("after", text, 0, Long.MAX_VALUE, Wanted.CURSOR);
    }

    /** The name behind which a list goes on; empty for its beginning. */
    static String afterName(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (!Slug.isCanonical(text)) {
            throw new WrongValue("after", Wanted.CURSOR);
        }
        return text;
    }

    private static long number(String name, String text, long least, long most, Wanted wanted) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw new WrongValue(name, wanted, least, most);
    }

    static @Nullable String kind(@Nullable String text) {
        return matching("kind", text, "[a-z0-9-]{1,60}", Wanted.KIND);
    }

    static @Nullable String language(@Nullable String text) {
        return matching("language", text, "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}", Wanted.LANGUAGE);
    }

    private static @Nullable String matching(String name, @Nullable String text, String form, Wanted wanted) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches(form)) {
            throw new WrongValue(name, wanted);
        }
        return text;
    }

    static @Nullable String topic(@Nullable String text) {
        return text == null || text.isBlank() ? null : Slug.of(text).value();
    }

    static boolean isOn(String name, @Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw new WrongValue(name, Wanted.SWITCH);
        }
        return true;
    }

    static Question.Filter questions(@Nullable String state) {
        return switch (state) {
            case null -> Question.Filter.ALL;
            case "", "all" -> Question.Filter.ALL;
            case "open" -> Question.Filter.OPEN;
            case "answered" -> Question.Filter.ANSWERED;
            default -> throw new WrongValue("state", Wanted.STATE);
        };
    }

    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() > 0 && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, as a year that nobody means is
        }
        throw new WrongValue(name, Wanted.DAY);
    }

    /** A moment; a day is the moment at which it begins. */
    static @Nullable Instant time(String name, @Nullable String text, ZoneId zone) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.indexOf('T') < 0) {
                LocalDate day = day(name, text);
                return day == null ? null : day.atStartOfDay(zone).toInstant();
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() > 0 && time.getYear() <= LATEST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException | WrongValue e) {
            // told below, as a year that nobody means is
        }
        throw new WrongValue(name, Wanted.TIME);
    }

    static Position position(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Position.START
                : Position.of(text).orElseThrow(() -> new WrongValue("after", Wanted.POSITION));
    }
}
