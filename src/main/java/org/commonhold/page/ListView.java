package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages with its filters.
 *
 * @param heading what the list is called
 * @param description what such pages are; may be empty
 * @param topicPage the page about this topic, or null where there is none
 * @param newPage where to write another, or null where nobody may
 */
record ListView(
        String heading,
        String description,
        Paged<PageCard> pages,
        @Nullable String filterLabel,
        List<Filter> filters,
        List<Filter> orders,
        @Nullable PageCard topicPage,
        String newPage) {

    /** One choice of a filter. */
    record Filter(String label, String href, boolean current) {}
}
