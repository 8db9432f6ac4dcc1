package org.commonhold.portability;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonhold.kernel.Settings;
import org.commonhold.markup.Document;
import org.commonhold.markup.Heading;
import org.commonhold.markup.Markup;
import org.commonhold.markup.TooComplex;
import org.commonhold.page.Arrival;
import org.commonhold.page.Content;
import org.commonhold.page.Kinds;
import org.commonhold.page.Origin;
import org.jspecify.annotations.Nullable;

/** Makes a version of a page out of a file, whatever the software that wrote it called things. */
final class ReadVersion {

    static final String DEFAULT_KIND = "guide";
    private static final String DEFAULT_LANGUAGE = "en";

    /** How much of a text stands for a title where there is no other. */
    private static final int TITLE_OF_TEXT = 60;

    private static final Markup MARKUP = new Markup();

    private final Kinds kinds;
    private final Settings settings;
    private final Origin defaults;
    private final ImportReport report;

    ReadVersion(Kinds kinds, Settings settings, Origin defaults, ImportReport report) {
        this.kinds = kinds;
        this.settings = settings;
        this.defaults = defaults;
        this.report = report;
    }

    /** The title of a page: front matter, else the index, else the first heading, else its first words, else the file's name. */
    String title(Item item, Words words) {
        String said = Values.text(words.front(), List.of("title"));
        if (said == null && item.row() != null) {
            said = item.row().text("title");
        }
        String title = said == null ? titleOf(words.body()) : said;
        int max = settings.number(Settings.Key.PAGE_TITLE_MAX);
        if (title.isBlank()) {
            title = item.stem();
        }
        return cut(title, max);
    }

    private static String titleOf(String body) {
        try {
            Document document = MARKUP.parse(body);
            return document.outline().stream()
                    .map(Heading::text)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElseGet(() -> document.excerpt(TITLE_OF_TEXT));
        } catch (TooComplex e) {
            return "";
        }
    }

    Arrival.Version version(Item item, Words words, RewriteLinks links) {
        Map<String, Object> front = words.front();
        Content content = new Content(
                kind(item, front),
                title(item, words),
                language(item, front),
                topics(front),
                Values.texts(front, List.of("aliases")),
                Values.fields(front),
                links.in(item, words.body()));
        String summary = Values.text(front, List.of("summary"));
        return new Arrival.Version(
                content,
                summary == null ? "" : cut(summary, settings.number(Settings.Key.PAGE_SUMMARY_MAX)),
                origin(item, front));
    }

    private String kind(Item item, Map<String, Object> front) {
        String said = Values.text(front, List.of("kind"));
        if (said == null || kinds.kind(said).isPresent()) {
            return said == null ? DEFAULT_KIND : said;
        }
        report.note(
                item.path(), "its kind \"" + cut(said, 60) + "\" is not known here: it came in as a " + DEFAULT_KIND);
        return DEFAULT_KIND;
    }

    private String language(Item item, Map<String, Object> front) {
        String said = Values.text(front, List.of("language", "lang"));
        if (said == null) {
            return DEFAULT_LANGUAGE;
        }
        try {
            return new Locale.Builder().setLanguageTag(said).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            report.note(
                    item.path(), "its language \"" + cut(said, 60) + "\" is no language tag: it came in as English");
            return DEFAULT_LANGUAGE;
        }
    }

    private List<String> topics(Map<String, Object> front) {
        List<String> topics = Values.texts(front, List.of("topics", "tags", "keywords"));
        return topics.subList(0, Math.min(topics.size(), settings.number(Settings.Key.PAGE_TOPICS_MAX)));
    }

    private Origin origin(Item item, Map<String, Object> front) {
        return new Origin(
                first(item, front, List.of("source"), defaults.source()),
                first(item, front, List.of("author"), defaults.author()),
                first(item, front, List.of("licence", "license"), defaults.licence()),
                first(item, front, List.of("date", "changed"), defaults.date()));
    }

    private static @Nullable String first(
            Item item, Map<String, Object> front, List<String> names, @Nullable String otherwise) {
        String said = Values.text(front, names);
        if (said == null && item.row() != null) {
            said = Values.text(item.row().values(), names);
        }
        return said == null ? otherwise : said;
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }
}
