package org.commonhold.search;

import java.util.List;
import java.util.Set;
import org.commonhold.kernel.Slug;

/**
 * What the index keeps of a subject beside its words to find, so that it can be shown while the database is away.
 *
 * @param names the names that lead to it, its own first
 * @param links the names that it links to
 * @param words all that is shown, in its owner's own form, which search does not look into; public like everything here
 */
public record Copy(List<Slug> names, Set<Slug> links, String words) {

    public Copy {
        names = List.copyOf(names);
        links = Set.copyOf(links);
    }
}
