package org.commonhold.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that is read on from where the last one ended, however long the list is and whoever writes
 * meanwhile.
 *
 * @param hasMore whether something follows
 */
public record Batch<T>(List<T> items, boolean hasMore) {

    public Batch {
        items = List.copyOf(items);
    }

    /** Makes the part of a query that asked for one entry more than wanted. */
    public static <T> Batch<T> ofOneMore(List<T> found, int wanted) {
        boolean more = found.size() > wanted;
        return new Batch<>(more ? found.subList(0, wanted) : found, more);
    }

    /** The same part of other things. */
    public <U> Batch<U> map(Function<? super T, ? extends U> to) {
        return new Batch<U>(items.stream().<U>map(to).toList(), hasMore);
    }
}
