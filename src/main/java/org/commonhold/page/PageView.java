package org.commonhold.page;

import java.util.List;
import org.commonhold.markup.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A revision made ready to be shown.
 *
 * @param lead the value of the kind's lead field, or null where there is none
 * @param facts the short fields, in the kind's order
 * @param sections the body's and the long fields' outline, in the order in which they are shown
 * @param earlier values of fields that the kind offers no more
 */
public record PageView(
        Revision revision,
        Kind kind,
        @Nullable SafeHtml lead,
        List<Fact> facts,
        SafeHtml body,
        List<Section> sections,
        List<Fact> earlier,
        List<OutlineEntry> outline) {

    /** Whether the kind has short fields to show. */
    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    /** The page's address. */
    public String path() {
        return Addresses.page(revision.slug());
    }

    /** The address of the page's form. */
    public String editPath() {
        return path() + "/edit";
    }

    /** The address of the list of pages of this kind. */
    public String kindPath() {
        return Addresses.kind(kind.name());
    }

    /**
     * A short field.
     *
     * @param values empty where nobody has filled it yet
     */
    public record Fact(Field field, List<Value> values) {

        /** Whether there is something to show. */
        public boolean isFilled() {
            return !values.isEmpty();
        }
    }

    /**
     * One value of a short field.
     *
     * @param href where it leads, or null
     * @param missing whether it leads to a page that nobody has written yet
     * @param outside whether it leads away from this commons
     */
    public record Value(String text, @Nullable String href, boolean missing, boolean outside) {}

    /**
     * A long field.
     *
     * @param html its text, or null where nobody has filled it yet
     */
    public record Section(
            Field field, String anchor, @Nullable SafeHtml html) {

        /** Whether there is something to show. */
        public boolean isFilled() {
            return html != null;
        }
    }

    /**
     * A line of the contents list.
     *
     * @param level from 1
     */
    public record OutlineEntry(int level, String text, String anchor) {}
}
