package org.commonhold.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A page form ready to be shown, with everything that was typed and what is wrong beside it.
 *
 * @param page the page, or null for a new one
 * @param unsaved whether it holds words that are nowhere else yet
 * @param sectionGone whether it holds the whole page because the section that was asked for is not there
 */
record FormView(
        @Nullable Slug page,
        Kind kind,
        List<Kind> kinds,
        FormInput input,
        List<Input> fields,
        List<FieldError> errors,
        boolean unsaved,
        boolean offerSecond,
        boolean sectionGone) {

    /** One field of the kind with what is in it. */
    record Input(Field field, String value, boolean expanded) {}

    static FormView of(
            @Nullable Slug page,
            Kind kind,
            List<Kind> kinds,
            FormInput input,
            List<FieldError> errors,
            boolean unsaved) {
        List<Input> fields = new ArrayList<>();
        for (Field field : kind.offered()) {
            String value = input.fields().getOrDefault(field.name(), "");
            fields.add(new Input(field, value, !value.isBlank()));
        }
        return new FormView(page, kind, kinds, input, fields, errors, unsaved, false, false);
    }

    /** The same form, offering to make a second page of that name. */
    FormView offeringSecond() {
        return new FormView(page, kind, kinds, input, fields, errors, unsaved, true, false);
    }

    /** The same form, saying that there is no such section. */
    FormView missingSection() {
        return new FormView(page, kind, kinds, input, fields, errors, unsaved, offerSecond, true);
    }

    public String action() {
        return page == null ? "/new" : Addresses.page(page) + "/revisions";
    }

    public String previewAction() {
        return page == null ? "/new/preview" : Addresses.page(page) + "/preview";
    }

    public String path() {
        return page == null ? "/" : Addresses.page(page);
    }

    /** What a draft of this form belongs to: a page, an edit of it that waits, or a kind of new page. */
    public String place() {
        if (page == null) {
            return "/new?kind=" + kind.name();
        }
        return Addresses.page(page) + (input.change().isEmpty() ? "" : "?change=" + input.change());
    }

    /** The text that was typed as an address from which a browser saves it in a file. */
    public String textAsFile() {
        byte[] bytes = input.body().getBytes(StandardCharsets.UTF_8);
        return "data:text/markdown;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    public boolean isNew() {
        return page == null;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What was typed into fields that another kind has, so that it is not lost on the way through this form. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        input.fields().forEach((name, value) -> {
            if (kind.field(name).isEmpty() && !value.isBlank()) {
                carried.put("field." + name, value);
            }
        });
        return carried;
    }

    /** What is wrong with an input, or null. */
    public @Nullable FieldError error(String input) {
        Optional<FieldError> error =
                errors.stream().filter(e -> e.field().equals(input)).findFirst();
        return error.orElse(null);
    }

    /** How an input is called in the list of errors. */
    public String label(String input) {
        return kind.fields().stream()
                .filter(field -> field.input().equals(input))
                .map(Field::label)
                .findFirst()
                .orElse("");
    }
}
