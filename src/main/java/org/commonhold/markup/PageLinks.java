package org.commonhold.markup;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.commonhold.kernel.Slug;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The pages of this wiki that a text points to, in the order of writing. */
final class PageLinks {

    private PageLinks() {}

    static Set<Slug> of(Node tree) {
        Set<Slug> slugs = new LinkedHashSet<>();
        Tree.walk(tree, node -> {
            if (node instanceof WikiLink link && !link.isLocal()) {
                slugs.add(link.slug());
            } else if (node instanceof Link link
                    && link.getDestination().contains("/p/")
                    && Destination.of(link.getDestination()) instanceof Destination.Page page) {
                slugs.add(page.slug());
            }
            return true;
        });
        return Collections.unmodifiableSet(slugs);
    }
}
