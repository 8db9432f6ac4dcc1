package org.commonhold.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list with what is needed to walk on.
 *
 * @param total entries in the whole list
 */
public record Paged<T>(List<T> items, Paging paging, long total) {

    public Paged {
        items = List.copyOf(items);
    }

    /** Whether a page follows this one. */
    public boolean hasNext() {
        return paging.page() < Paging.MAX_PAGE && (long) paging.page() * paging.size() < total;
    }

    /** Whether a page precedes this one. */
    public boolean hasPrevious() {
        return paging.page() > 1;
    }

    /** The number of the last page, at least 1. */
    public int pages() {
        return Math.clamp((total + paging.size() - 1) / paging.size(), 1, Paging.MAX_PAGE);
    }

    /** The same page of other things. */
    public <U> Paged<U> map(Function<? super T, ? extends U> to) {
        return new Paged<U>(items.stream().<U>map(to).toList(), paging, total);
    }
}
