package org.commonhold.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list and whether another follows. Totals are counted apart, where they are worth a query.
 *
 * @param hasNext whether a page follows this one
 */
public record Paged<T>(List<T> items, Paging paging, boolean hasNext) {

    public Paged {
        items = List.copyOf(items);
    }

    /** Makes the page of a query that asked for one entry more than fits. */
    public static <T> Paged<T> ofOneMore(List<T> found, Paging paging) {
        boolean more = found.size() > paging.size();
        return new Paged<>(
                more ? found.subList(0, paging.size()) : found, paging, more && paging.page() < Paging.MAX_PAGE);
    }

    /** Whether a page precedes this one. */
    public boolean hasPrevious() {
        return paging.page() > 1;
    }

    /** Nothing at all: an empty first page. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The same page of other things. */
    public <U> Paged<U> map(Function<? super T, ? extends U> to) {
        return new Paged<U>(items.stream().<U>map(to).toList(), paging, hasNext);
    }
}
