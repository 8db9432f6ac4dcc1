package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.RenderOptions;

/**
 * The door for programs that read all pages: by identity, and in parts that stay right while others write. What it
 * returns is public. Each method costs one query, unless it says otherwise.
 */
@ApplicationScoped
public class Harvest {

    private final LocateById locating;
    private final HarvestPages pages;
    private final HarvestLinks links;
    private final HarvestTopics topics;
    private final History history;
    private final ViewRevision viewing;
    private final MarkupWords words;

    Harvest(
            LocateById locating,
            HarvestPages pages,
            HarvestLinks links,
            HarvestTopics topics,
            History history,
            ViewRevision viewing,
            MarkupWords words) {
        this.locating = locating;
        this.pages = pages;
        this.links = links;
        this.topics = topics;
        this.history = history;
        this.viewing = viewing;
        this.words = words;
    }

    /** The page of this identity: found, gone by being deleted or merged, or nowhere. Two queries for one that is gone. */
    public Located locate(PageId page) {
        return locating.locate(page);
    }

    /**
     * Pages in the order of their identities, which never changes.
     *
     * @param after the identity of the last one that is known already; 0 for the beginning
     */
    public Batch<PageLine> pages(PageChoice choice, long after, int limit) {
        return pages.read(choice, after, limit);
    }

    /** These pages whole, those that have gone meanwhile not at all. Two queries for all of them. */
    public List<Whole> whole(List<PageLine> lines) {
        return pages.whole(lines);
    }

    /** What these pages are called today and whether they stand. */
    public Map<PageId, PageName> names(Collection<PageId> ids) {
        return pages.names(ids);
    }

    /** A revision of a page that has just been located; absent where it has none of that number. */
    public Optional<Revision> revision(Located.Found page, int n) {
        return history.numbered(page.slug(), page.id().value(), n);
    }

    /**
     * A page's revisions, newest first.
     *
     * @param before the number of the last one that is known already; {@link Integer#MAX_VALUE} for the newest
     */
    public Batch<RevisionLine> revisions(PageId page, int before, int limit) {
        return history.before(page.value(), before, limit);
    }

    /**
     * What a page links to, by name.
     *
     * @param after the last name that is known already; empty for the beginning
     */
    public Batch<PageLink> linksOf(PageId page, String after, int limit) {
        return links.of(page.value(), after, limit);
    }

    /**
     * The pages that link to a page, in the order of their identities.
     *
     * @param after the identity of the last one that is known already; 0 for the beginning
     */
    public Batch<PageLine> linksTo(PageId page, long after, int limit) {
        return pages.linkingTo(page.value(), after, limit);
    }

    /**
     * Topics in the order of their slugs, with how many pages carry each.
     *
     * @param after the last one that is known already; empty for the beginning
     */
    public Batch<TopicCount> topics(String after, int limit) {
        return topics.read(after, limit);
    }

    /** A revision made ready to be shown, in the words of this room. */
    public PageView view(Revision revision) {
        return viewing.view(revision, RenderOptions.body(words.get()));
    }

    /** A topic as a list shows it: its slug, and how many pages carry it. */
    public record TopicCount(Slug topic, long pages) {}
}
