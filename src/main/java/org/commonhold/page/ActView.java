package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A form for something to be done to a page, ready to be shown with what will come of it.
 *
 * @param act what the form does, as its address ends: rename, merge, delete or restore
 * @param page what the page says, or said before it went
 * @param linking how many other pages link to it
 * @param trouble why it could not be done, or null
 * @param departure how the page went, or null where it stands
 */
record ActView(
        String act,
        Revision page,
        ActInput input,
        List<FieldError> errors,
        long linking,
        @Nullable Trouble trouble,
        @Nullable PageAct departure) {

    /**
     * Something that is in the way.
     *
     * @param taken the page that has the name which was asked for, or null where there is no page of that name
     */
    record Trouble(@Nullable Slug taken) {

        public String path() {
            return taken == null ? "" : Addresses.page(taken);
        }
    }

    public String path() {
        return page.path();
    }

    /** The path as people read it. */
    public String spelled() {
        return "/p/" + page.slug();
    }

    public String action() {
        return path() + "/" + act;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What is wrong with an input, or null. */
    public @Nullable FieldError error(String input) {
        return errors.stream().filter(e -> e.field().equals(input)).findFirst().orElse(null);
    }
}
