package org.commonhold.page;

import java.util.List;

/**
 * A field of a kind. Nothing in it is ever required: fields invite.
 *
 * @param name lower-case letters, digits and hyphens; unique in the kind
 * @param prompt said beside the input; may be empty
 * @param ask the invitation that readers see where the field is empty; may be empty
 * @param facet whether people may filter by it
 * @param many whether it takes several values
 * @param retired whether it is offered no more; old values still show
 * @param choices for {@link FieldType#CHOICE}, else empty
 */
public record Field(
        String name,
        FieldType type,
        String label,
        String prompt,
        String ask,
        boolean facet,
        boolean many,
        boolean retired,
        List<String> choices) {

    public Field {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("not a field name: " + name);
        }
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException(name + " is a choice of nothing");
        }
        choices = List.copyOf(choices);
    }

    /** Whether its values stand one to a line in a form. */
    public boolean isLines() {
        return many && type != FieldType.TAGS;
    }

    /** The name of its input in a form. */
    public String input() {
        return "field." + name;
    }
}
