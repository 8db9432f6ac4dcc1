package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A form for something to be done to a page, ready to be shown with what it will change.
 *
 * @param act what the form does, as its address ends
 * @param page the page as it stands
 * @param linking how many other pages link to it
 * @param taken the page whose name was asked for, or null
 */
record ActView(
        String act,
        Revision page,
        ActInput input,
        List<FieldError> errors,
        long linking,
        @Nullable Slug taken) {

    public String path() {
        return page.path();
    }

    public String action() {
        return path() + "/" + act;
    }

    public String takenPath() {
        return taken == null ? "" : Addresses.page(taken);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What is wrong with an input, or null. */
    public @Nullable FieldError error(String input) {
        return errors.stream().filter(e -> e.field().equals(input)).findFirst().orElse(null);
    }
}
