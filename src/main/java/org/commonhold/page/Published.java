package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;

/** The door to pages as they stand, many at once: for whoever reads a commons and is no browser. */
@ApplicationScoped
public class Published {

    private final CurrentPages current;
    private final PageMap map;

    Published(CurrentPages current, PageMap map) {
        this.current = current;
        this.map = map;
    }

    /**
     * The pages that changed last, the latest first. One query that reads no text.
     *
     * @param filter whose order does not count
     */
    public Paged<CurrentPage> lastChanged(PageFilter filter, Paging paging) {
        return current.lastChanged(filter, paging);
    }

    /** Those of these pages that stand, in the same order. One query that reads no text. */
    public List<CurrentPage> named(List<Slug> slugs) {
        return current.named(slugs);
    }

    /** A page that stands, by its own name. One query that reads no text. */
    public Optional<CurrentPage> named(Slug slug) {
        return current.named(List.of(slug)).stream().findFirst();
    }

    /**
     * These pages, each made ready to be shown when it is asked for, in the same order. Two queries: for their words, and for
     * all their links. A page whose links make it cost too much to show throws {@link org.commonhold.markup.TooComplex}.
     */
    public List<Supplier<PageView>> views(Collection<CurrentPage> pages) {
        return current.views(pages);
    }

    /** In which parts all pages are listed, and when a page of each changed last. One query. */
    public List<MapPart> map() {
        return map.parts();
    }

    /** One part of the list of all pages; empty where there is no such part. One query. */
    public List<MapPart.Place> map(long part) {
        return map.part(part);
    }
}
