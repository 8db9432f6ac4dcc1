package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.Slug;

/**
 * A page as this node keeps it for while the database is away.
 *
 * @param revision the last revision that it heard of
 * @param names the names that lead to it, its own first
 */
public record KeptPage(Revision revision, Beside beside, List<Slug> names) {

    public KeptPage {
        names = List.copyOf(names);
    }
}
