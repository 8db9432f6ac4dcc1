package org.commonhold.page;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonhold.kernel.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What came in with a page form, as typed. Only the inputs that forms have are taken; anything else is refused (SAFETY
 * row 14).
 *
 * @param change the edit that waits and whose words these take in, as it came; empty for none
 * @param section the anchor of the one section that {@code body} holds; empty where it holds the whole text
 * @param question the number of the open question at which the writing began, as it came; empty for none
 */
record FormInput(
        String kind,
        String title,
        String language,
        String topics,
        String aliases,
        String body,
        String summary,
        String base,
        String form,
        boolean asSecond,
        Map<String, String> fields,
        String change,
        String section,
        String question) {

    private static final Set<String> NAMES = Set.of(
            "kind",
            "title",
            "language",
            "topics",
            "aliases",
            "body",
            "summary",
            "base",
            "form",
            "second",
            "change",
            "section",
            "question",
            "website2");
    private static final String FIELD = "field.";

    /** A field that people do not see, so whatever fills it is no person (SAFETY row 32). */
    static final String TRAP = "website2";

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    static FormInput read(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), values.getFirst());
            } else if (!NAMES.contains(name)) {
                throw new BadRequestException("unknown input");
            }
        });
        String nonce = nonce(form);
        return new FormInput(
                first(form, "kind"),
                first(form, "title"),
                first(form, "language"),
                first(form, "topics"),
                first(form, "aliases"),
                first(form, "body"),
                first(form, "summary"),
                first(form, "base"),
                nonce,
                first(form, "second").equals("yes"),
                fields,
                first(form, "change"),
                first(form, "section"),
                first(form, "question"));
    }

    /** The nonce of a form that a person sent. */
    static String nonce(MultivaluedMap<String, String> form) {
        if (!first(form, TRAP).isEmpty()) {
            throw new BadRequestException("not a person");
        }
        String nonce = first(form, "form");
        if (!NONCE.matcher(nonce).matches()) {
            throw new BadRequestException("no form");
        }
        return nonce;
    }

    /** An empty form for a new page. */
    static FormInput blank(Kind kind, String title, String topic, String question, String nonce) {
        return new FormInput(
                kind.name(), title, "en", topic, "", kind.template(), "", "", nonce, false, Map.of(), "", "", question);
    }

    /** The form for a page as it stands. */
    static FormInput of(Revision revision, Kind kind, String nonce) {
        return of(revision.content(), "", revision.id(), kind, nonce, "");
    }

    /**
     * A form with other words on top of a revision.
     *
     * @param on that revision, or null where it is not known
     * @param change the id of the edit that waits and whose words they take in, or empty
     */
    static FormInput of(
            Content content, String summary, @Nullable RevisionId on, Kind kind, String nonce, String change) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            fields.put(field.name(), String.join(separator(field).shown(), content.field(field.name())));
        }
        return new FormInput(
                content.kind(),
                content.title(),
                content.language(),
                String.join(", ", content.topics()),
                String.join("\n", content.aliases()),
                content.body(),
                summary,
                on == null ? "" : Long.toString(on.value()),
                nonce,
                false,
                fields,
                change,
                "",
                "");
    }

    /** The same words on top of another revision. */
    FormInput onTopOf(Revision revision, String nonce) {
        return new FormInput(
                kind,
                title,
                language,
                topics,
                aliases,
                body,
                summary,
                Long.toString(revision.id().value()),
                nonce,
                asSecond,
                fields,
                change,
                section,
                question);
    }

    /** The same form with other words as its text, which are those of a section or, without one, of the whole page. */
    FormInput holding(String text, String anchor) {
        return new FormInput(
                kind, title, language, topics, aliases, text, summary, base, form, asSecond, fields, change, anchor,
                question);
    }

    /** Whether it holds one section instead of the whole text. */
    public boolean isPart() {
        return !section.isEmpty();
    }

    /**
     * The words, ready to be checked.
     *
     * @param earlier the words as they stand, whose values stay where the form has no input for them; or null
     * @param before the kind of those words, whose fields the form had where the kind was changed in it; or null
     */
    Content content(Kind of, @Nullable Content earlier, @Nullable Kind before) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (earlier != null) {
            values.putAll(earlier.fields());
        }
        fields.forEach((name, typed) -> field(of, name)
                .or(() -> before == null ? Optional.empty() : field(before, name))
                .ifPresent(field -> values.put(name, split(field, typed))));
        return new Content(of.name(), title, language, parts(topics, ","), parts(aliases, "\n"), values, body);
    }

    private static Optional<Field> field(Kind kind, String name) {
        return kind.field(name).filter(field -> !field.retired());
    }

    private static List<String> split(Field field, String typed) {
        if (!field.many()) {
            return typed.isBlank() ? List.of() : List.of(typed);
        }
        return parts(typed, separator(field).split());
    }

    private static List<String> parts(String typed, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.replace("\r\n", "\n").split(Pattern.quote(separator), -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private record Separator(String split, String shown) {}

    /** Titles may hold commas, so pages stand one to a line. */
    private static Separator separator(Field field) {
        return field.type() == FieldType.TAGS ? new Separator(",", ", ") : new Separator("\n", "\n");
    }

    static String first(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
