package org.commonhold.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.FrontMatter;
import org.commonhold.page.Content;
import org.commonhold.page.Edit;
import org.commonhold.page.EditOutcome;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads one shipped page. Its file name is the nonce of its form, so the same words never make a second revision; words
 * that a new release ships reach the page only while nobody has touched it.
 */
@ApplicationScoped
class LoadPage {

    private static final Logger LOG = Logger.getLogger(LoadPage.class);

    private final Pages pages;

    LoadPage(Pages pages) {
        this.pages = pages;
    }

    /** @return whether it made a revision */
    boolean load(String fileName, String file) {
        Map<String, Object> values = FrontMatter.read(file).values();
        Content content = content(fileName, file);
        Slug slug = Slug.of(fileName.replaceFirst("\\.md$", ""));
        Optional<Revision> head = pages.head(slug);
        if (head.isPresent() && !head.get().actor().equals(Actor.SHIPPED)) {
            return false; // people have made it theirs
        }
        if (head.isPresent() && head.get().content().equals(content)) {
            return false; // as it was at nearly every start, which must not take a write for each page
        }
        if (head.isEmpty() && pages.departed(slug).isPresent()) {
            return false; // people have taken it away
        }
        RevisionId base = head.map(Revision::id).orElse(null);
        EditOutcome outcome = pages.edit(new Edit(
                head.isPresent() ? slug : null,
                base,
                content,
                text(values, "summary", ""),
                "shipped:" + fileName,
                Actor.SHIPPED,
                false));
        if (outcome instanceof EditOutcome.Saved saved) {
            return head.isEmpty() || saved.n() > head.get().n();
        }
        if (!(outcome instanceof EditOutcome.Unchanged)) {
            LOG.warnf("The shipped page %s was not loaded: %s", fileName, outcome);
        }
        return false;
    }

    /** The words of a file as a page keeps them. */
    static Content content(String fileName, String file) {
        FrontMatter read = FrontMatter.read(file);
        Map<String, Object> values = read.values();
        return new Content(
                text(values, "kind", "guide"),
                text(values, "title", fileName.replaceFirst("\\.md$", "")),
                text(values, "language", "en"),
                texts(values.get("topics")),
                texts(values.get("aliases")),
                fields(values.get("fields")),
                read.body().strip() + "\n");
    }

    private static String text(Map<String, Object> values, String key, String otherwise) {
        Object value = values.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    private static Map<String, List<String>> fields(@Nullable Object value) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, one) -> fields.put(
                    String.valueOf(name), texts(one).stream().map(String::strip).toList()));
        }
        return fields;
    }
}
