package org.commonhold.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The port by which a room shows what it owns while the database is away: from the copies in the index, which are as old
 * as the last entry of the ledger that it read. Methods throw {@link IllegalStateException} where the index cannot be
 * read or is not whole.
 */
public interface Copies {

    /** What a subject looked like in a list. */
    record Card(Slug slug, String kind, String title, String lead, List<String> topics, Instant changedAt) {}

    /**
     * A subject's copy.
     *
     * @param slug its own name
     * @param names all names that lead to it
     * @param words as its owner gave them with {@link Copy#words}
     */
    record Kept(Slug slug, List<Slug> names, String words) {}

    /** What a name leads to: the subject that is called so, else one that was or also is; absent where none is known. */
    Optional<Kept> named(Slug name);

    /** Where these names lead, by own names; a name that leads nowhere is absent. */
    Map<Slug, Slug> leading(Collection<Slug> names);

    /**
     * What there is, by title or the last changed first.
     *
     * @param kind the name of the one kind to list, or null for all
     * @param topic the slug of the one topic to list, or null for all
     */
    Paged<Card> list(@Nullable String kind, @Nullable String topic, boolean byTitle, Paging paging);

    /** What links to any of these names, by title, without what is called {@code own}. */
    Paged<Card> linkingTo(Slug own, Collection<Slug> names, Paging paging);

    /** How many there are of each kind, by name. */
    Map<String, Long> countsByKind();

    /** How many carry each topic, most first, at most {@code limit}; of one kind, or of all where that is null. */
    Map<String, Long> countsByTopic(@Nullable String kind, int limit);
}
