package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Judges what somebody typed and brings it into the one form in which it is kept: NFC, lines ended by a line feed,
 * nothing around single lines. Stored revisions are never judged again (DESIGN section 1.2).
 */
@ApplicationScoped
class CheckContent {

    /** Longer names than this are not addresses that anybody types. */
    private static final int ALIASES_MAX = 20;

    /** More values than this in one field are a list that belongs on a page. */
    private static final int VALUES_MAX = 200;

    private final Settings settings;

    CheckContent(Settings settings) {
        this.settings = settings;
    }

    /** What came of the check: either errors, or content fit to be kept. */
    record Checked(Content content, String summary, List<FieldError> errors) {}

    /**
     * Checks what was typed.
     *
     * @param earlier the words as they stand, which are not judged again, or null for a new page
     */
    Checked check(Content typed, String typedSummary, Kind kind, @Nullable Content earlier) {
        List<FieldError> errors = new ArrayList<>();
        int titleMax = settings.number(Settings.Key.PAGE_TITLE_MAX);
        int fieldMax = settings.number(Settings.Key.PAGE_FIELD_MAX);

        String title = line("title", typed.title(), titleMax, errors);
        if (title.isEmpty()) {
            errors.add(FieldError.of("title", FieldError.Code.REQUIRED));
        }
        String summary = line("summary", typedSummary, settings.number(Settings.Key.PAGE_SUMMARY_MAX), errors);
        String body = text("body", typed.body(), errors);
        int bodyMax = settings.number(Settings.Key.PAGE_BODY_MAX);
        if (body.isBlank()) {
            errors.add(FieldError.of("body", FieldError.Code.REQUIRED));
        } else if (body.getBytes(StandardCharsets.UTF_8).length > bodyMax) {
            errors.add(new FieldError("body", FieldError.Code.TOO_LONG, bodyMax));
        }
        String language = language(typed.language(), errors);
        List<String> topics = topics(typed.topics(), titleMax, errors);
        List<String> aliases = aliases(typed.aliases(), title, titleMax, errors);

        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.fields().forEach((name, values) -> {
            List<String> known = earlier == null ? List.of() : earlier.field(name);
            fields.put(
                    name, values.equals(known) ? values : values(field(kind, name), values, known, fieldMax, errors));
        });
        return new Checked(
                new Content(kind.name(), title, language, topics, aliases, fields, body), summary, List.copyOf(errors));
    }

    /** A field of the kind, or in its place one that takes any text: what the kind offers no more is kept as it was. */
    private static Field field(Kind kind, String name) {
        return kind.field(name)
                .filter(field -> !field.retired())
                .orElseGet(() -> new Field(name, FieldType.LONGTEXT, name, "", "", false, true, true, List.of()));
    }

    private static List<String> values(
            Field field, List<String> typed, List<String> known, int max, List<FieldError> errors) {
        Set<String> values = new LinkedHashSet<>();
        int length = 0;
        for (String one : typed) {
            String value = field.type() == FieldType.LONGTEXT
                    ? text(field.input(), one, errors).strip()
                    : line(field.input(), one, max, errors);
            if (value.isEmpty()) {
                continue;
            }
            length += value.codePointCount(0, value.length());
            if (!known.contains(value)) {
                judge(field, value, errors);
            }
            values.add(value);
            if (values.size() > VALUES_MAX) {
                errors.add(new FieldError(field.input(), FieldError.Code.TOO_MANY, VALUES_MAX));
                break;
            }
        }
        if (length > max && errors.stream().noneMatch(error -> error.field().equals(field.input()))) {
            errors.add(new FieldError(field.input(), FieldError.Code.TOO_LONG, max));
        }
        if (!field.many() && values.size() > 1) {
            errors.add(new FieldError(field.input(), FieldError.Code.TOO_MANY, 1));
        }
        return List.copyOf(values);
    }

    private static void judge(Field field, String value, List<FieldError> errors) {
        boolean good = switch (field.type()) {
            case DATE -> isDate(value);
            case NUMBER -> isNumber(value);
            case LINK -> isLink(value);
            case CHOICE -> field.choices().contains(value);
            case TEXT, LONGTEXT, PLACE, TAGS, PAGE -> true;
        };
        if (!good) {
            errors.add(FieldError.of(
                    field.input(),
                    switch (field.type()) {
                        case DATE -> FieldError.Code.NOT_A_DATE;
                        case NUMBER -> FieldError.Code.NOT_A_NUMBER;
                        case LINK -> FieldError.Code.NOT_A_LINK;
                        case CHOICE -> FieldError.Code.NOT_A_CHOICE;
                        case TEXT, LONGTEXT, PLACE, TAGS, PAGE -> FieldError.Code.NOT_TEXT;
                    }));
        }
    }

    private static boolean isDate(String value) {
        try {
            return switch (value.length()) {
                case 4 -> Year.parse(value).getValue() > 0;
                case 7 -> YearMonth.parse(value).getYear() > 0;
                default -> LocalDate.parse(value).getYear() > 0;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        try {
            return value.length() <= 40 && Math.abs(new BigDecimal(value).scale()) <= 40;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isLink(String value) {
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String language(String typed, List<FieldError> errors) {
        try {
            String tag =
                    new Locale.Builder().setLanguageTag(typed.strip()).build().toLanguageTag();
            if (!tag.equals("und") && tag.length() <= 35) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        errors.add(FieldError.of("language", FieldError.Code.NOT_A_LANGUAGE));
        return typed;
    }

    private List<String> topics(List<String> typed, int max, List<FieldError> errors) {
        Set<String> slugs = new LinkedHashSet<>();
        for (String topic : typed) {
            String line = line("topics", topic, max, errors);
            if (!line.isEmpty()) {
                slugs.add(Slug.of(line).value());
            }
        }
        int most = settings.number(Settings.Key.PAGE_TOPICS_MAX);
        if (slugs.size() > most) {
            errors.add(new FieldError("topics", FieldError.Code.TOO_MANY, most));
        }
        return List.copyOf(slugs);
    }

    private static List<String> aliases(List<String> typed, String title, int max, List<FieldError> errors) {
        Map<Slug, String> bySlug = new LinkedHashMap<>();
        for (String alias : typed) {
            String line = line("aliases", alias, max, errors);
            if (!line.isEmpty() && !Slug.of(line).equals(Slug.of(title))) {
                bySlug.putIfAbsent(Slug.of(line), line);
            }
        }
        if (bySlug.size() > ALIASES_MAX) {
            errors.add(new FieldError("aliases", FieldError.Code.TOO_MANY, ALIASES_MAX));
        }
        return List.copyOf(bySlug.values());
    }

    /** One line: every run of white space becomes a blank. */
    static String line(String field, String typed, int max, List<FieldError> errors) {
        StringBuilder out = new StringBuilder(typed.length());
        text(field, typed, errors).codePoints().forEach(c -> {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        String line = out.toString().stripTrailing();
        if (line.codePointCount(0, line.length()) > max) {
            errors.add(new FieldError(field, FieldError.Code.TOO_LONG, max));
        }
        return line;
    }

    /** PostgreSQL keeps no NUL and nobody can read a lone surrogate (SAFETY row 11). */
    private static String text(String field, String typed, List<FieldError> errors) {
        boolean unreadable = typed.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        if (unreadable) {
            errors.add(FieldError.of(field, FieldError.Code.NOT_TEXT));
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }
}
