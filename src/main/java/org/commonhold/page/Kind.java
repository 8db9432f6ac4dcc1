package org.commonhold.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of page, as data (DESIGN section 1.2).
 *
 * @param name lower-case letters, digits and hyphens; stands in addresses
 * @param order its place in menus
 * @param lead the field that is a page's first paragraph and stands in lists, or null
 * @param template the Markdown that a new page's body begins with; may be empty
 */
public record Kind(
        String name,
        String label,
        String plural,
        int order,
        String description,
        String titlePrompt,
        String bodyPrompt,
        @Nullable String lead,
        String template,
        List<Field> fields) {

    public Kind {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("not the name of a kind: " + name);
        }
        fields = List.copyOf(fields);
        if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
            throw new IllegalArgumentException(name + " has two fields of one name");
        }
        if (lead != null && fields.stream().noneMatch(field -> field.name().equals(lead))) {
            throw new IllegalArgumentException(name + " has no field " + lead);
        }
    }

    /** A kind that is gone shows its pages all the same: nothing that was written is ever unreadable. */
    static Kind unknown(String name) {
        return new Kind(name, name, name, Integer.MAX_VALUE, "", "", "", null, "", List.of());
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The same kind asking for nothing beside title and body, so that any field passes as plain text. */
    Kind withoutFields() {
        return new Kind(name, label, plural, order, description, titlePrompt, bodyPrompt, null, template, List.of());
    }

    /** The fields that forms offer. */
    public List<Field> offered() {
        return fields.stream().filter(field -> !field.retired()).toList();
    }
}
