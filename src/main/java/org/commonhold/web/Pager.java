package org.commonhold.web;

import org.commonhold.kernel.Paged;
import org.jspecify.annotations.Nullable;

/**
 * The links from one page of a list to its neighbours.
 *
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 */
public record Pager(
        int page, @Nullable String previous, @Nullable String next) {

    /** @param base the list's address with any filters, to which {@code page=} is added */
    public static Pager of(Paged<?> list, String base) {
        String glue = base.contains("?") ? "&" : "?";
        int page = list.paging().page();
        return new Pager(
                page,
                list.hasPrevious() ? base + glue + "page=" + (page - 1) : null,
                list.hasNext() ? base + glue + "page=" + (page + 1) : null);
    }

    /** Whether there is anywhere to go. */
    public boolean isNeeded() {
        return previous != null || next != null;
    }
}
